package dev.tranche.scoring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalNumberTest {
  /** RFC 8785, appendix B, by the bits of the double. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void printsAsTheStandardSays(String bits, String expected) {
    assertEquals(
        expected, CanonicalNumber.of(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
  }

  @Test
  void hasNoTextForWhatIsNoNumber() {
    assertThrows(IllegalArgumentException.class, () -> CanonicalNumber.of(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> CanonicalNumber.of(Float.NEGATIVE_INFINITY));
  }

  @Property(seed = "1")
  void printsAFloatLikeTheDoubleOfItsDigits(@ForAll float value) {
    String text = CanonicalNumber.of(value);
    assertEquals(value, Float.parseFloat(text));
    assertEquals(text, CanonicalNumber.of(new BigDecimal(text).doubleValue()));
  }
}
