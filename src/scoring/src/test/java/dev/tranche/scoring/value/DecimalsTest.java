package dev.tranche.scoring.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  private static float parse(String text) {
    char[] padded = ("9" + text + "9").toCharArray();
    return Decimals.parse(padded, 1, padded.length - 1);
  }

  private static void assertSameAsJava(String text) {
    assertEquals(
        Float.floatToRawIntBits(Float.parseFloat(text)),
        Float.floatToRawIntBits(parse(text)),
        text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+7",
        ".5",
        "5.",
        "-.25e1",
        "1E5",
        "1e+5",
        "00012.500",
        "0.1",
        "3.4028235e38",
        "3.4028236e38",
        "1e39",
        "-1e999999999999",
        "1e-999999999999",
        "1.4e-45",
        "7e-46",
        "1.17549435e-38",
        "16777217",
        "16777219",
        "9007199254740993",
        "123456789012345678901234",
        "0.000000000000000000000000000001",
        "8388608.5",
        "8388609.5",
        "1.00000017881393432617187499"
      })
  void readsEveryFormLikeJava(String text) {
    assertSameAsJava(text);
  }

  @Property(seed = "1")
  void readsDecimalsLikeJava(@ForAll("decimals") String text) {
    assertSameAsJava(text);
  }

  @Property(seed = "1")
  void readsEveryFloatBack(@ForAll float value) {
    assertSameAsJava(Float.toString(value));
  }

  /** Half the distance to the next float, where a detour over double would round twice. */
  @Property(seed = "1")
  void roundsOnceBetweenTwoFloats(
      @ForAll @FloatRange(min = -3e38f, max = 3e38f) float value, @ForAll boolean above) {
    double middle = ((double) value + Math.nextUp(value)) / 2;
    assertSameAsJava(Double.toString(middle));
    assertSameAsJava(Double.toString(above ? Math.nextUp(middle) : Math.nextDown(middle)));
  }

  /** Texts of many forms and lengths, near the middle between two floats more often than not. */
  @Test
  @Tag("exhaustive")
  void readsMillionsOfNumbersLikeJava() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 1_000_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(value)) {
        double middle = ((double) value + Math.nextUp(value)) / 2;
        BigDecimal exact = new BigDecimal(middle);
        assertSameAsJava(Float.toString(value));
        assertSameAsJava(exact.round(new MathContext(1 + random.nextInt(24))).toString());
        double amount = random.nextLong(1L << 53) / 1e9;
        assertSameAsJava(Double.toString(amount));
        assertSameAsJava(BigDecimal.valueOf(random.nextLong(), random.nextInt(30)).toPlainString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "-.",
        "e5",
        "1e",
        "1e+",
        "1e5.0",
        "1.2.3",
        "1,5",
        "1 000",
        "1_000",
        "1f",
        "1F",
        "1d",
        "1D",
        "0x10",
        "0x1p3",
        "NaN",
        "Infinity",
        "--1",
        "1-",
        "٣",
        "１"
      })
  void takesNothingElseForANumber(String text) {
    assertTrue(Float.isNaN(parse(text)), text);
  }

  @Provide
  Arbitrary<String> decimals() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(22);
    return Combinators.combine(
            Arbitraries.of("", "-", "+"),
            digits,
            digits.map(fraction -> "." + fraction).optional(0.7),
            Arbitraries.integers().between(-60, 60).optional(0.3))
        .as(
            (sign, whole, fraction, exponent) ->
                sign + whole + fraction.orElse("") + exponent.map(power -> "e" + power).orElse(""));
  }
}
