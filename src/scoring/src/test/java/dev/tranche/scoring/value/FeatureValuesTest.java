package dev.tranche.scoring.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values mean, by hand. */
class FeatureValuesTest {
  private static final NumberStyle AMERICAN =
      new NumberStyle('.', Optional.of(','), Map.of("$", 1.0, "k", 1e3, "%", 1.0), true);
  private static final NumberStyle GERMAN =
      new NumberStyle(',', Optional.of('.'), Map.of("€", 1.0, "Mio", 1e6), true);
  private static final NumberStyle FRENCH = new NumberStyle(',', Optional.of(' '), Map.of(), false);
  private static final NumberStyle SWISS = new NumberStyle('.', Optional.of('\''), Map.of(), false);

  private static FeatureValues numeric(ValueRules rules) {
    return new FeatureValues(new Feature.Numeric("x", 0, 0, 1, 0, rules));
  }

  private static FeatureValues styled(NumberStyle style) {
    return numeric(ValueRules.USUAL.with(style));
  }

  private static NumberStyle style(String name) {
    return switch (name) {
      case "american" -> AMERICAN;
      case "german" -> GERMAN;
      case "french" -> FRENCH;
      case "swiss" -> SWISS;
      default -> NumberStyle.PLAIN;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "plain; -1.5e3; -1500",
        "plain; .5; .5",
        "american; $1,234.5; 1234.5",
        "american; -$7; -7",
        "american; $-7; -7",
        "american; ($7.25); -7.25",
        "american; 7-; -7",
        "american; 1,00,000; 100000",
        "american; 3.5K; 3500",
        "american; 12.5 %; 12.5",
        "american; $.50; .5",
        "american; 5.; 5",
        "american; 1e3; 1000",
        "german; 1.234,5 €; 1234.5",
        "german; −3; -3",
        "german; 2,5 mio; 2500000",
        "french; 12\u00a0345,5; 12345.5",
        "french; 12\u202f345; 12345",
        "swiss; 1'234.5; 1234.5",
        "swiss; 1’234; 1234"
      })
  void numbersOfEveryStyle(String style, String text, float number) {
    FeatureValues values = styled(style(style));
    assertFalse(values.isNone(text));
    assertEquals(number, values.number(text));
    assertEquals(number, values.number(" \u00a0" + text + "\t"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "plain; 1,5",
        "plain; $5",
        "plain; five",
        "plain; 0x10",
        "american; 1.234,5",
        "american; 12,34",
        "american; 1,23,4",
        "american; €5",
        "american; 5 apples",
        "american; (-5)",
        "american; -5-",
        "american; 5,",
        "german; 1,2,3",
        "german; 1.23,4",
        "french; 1  234 5",
        "swiss; 1'23",
        "swiss; (123)"
      })
  void otherTextsAreNone(String style, String text) {
    FeatureValues values = styled(style(style));
    assertTrue(values.isNone(text));
    assertTrue(Float.isNaN(values.number(text)));
  }

  @Test
  void wordsAndDeclaredCodesAreMissing() {
    FeatureValues values =
        numeric(new ValueRules(NumberStyle.PLAIN, List.of("-9", "gone"), List.of("nil"), false));
    for (String missing :
        List.of("", "NA", "n/a", "Unknown", "GONE", "-9", "-9.0", "inf", "1e39")) {
      assertTrue(Float.isNaN(values.number(missing)), missing);
      assertFalse(values.isNone(missing), missing);
    }
    assertTrue(values.isNone("nil"));
    assertTrue(Float.isNaN(values.number(-9f)));
    assertTrue(Float.isNaN(values.number(Float.POSITIVE_INFINITY)));
    assertEquals(-8f, values.number(-8f));
  }

  @Test
  void thereIsNoNegativeZero() {
    FeatureValues values = numeric(ValueRules.USUAL);
    assertEquals(0, Float.floatToRawIntBits(values.number("-0")));
    assertEquals(0, Float.floatToRawIntBits(values.number(-0f)));
  }

  @Test
  void datesAreDaysSince1970() {
    FeatureValues values = numeric(ValueRules.USUAL.with(new DateStyle(DateForm.DAY_MONTH_YEAR)));
    assertEquals(31f, values.number(" 01/02/1970 "));
    assertTrue(values.isNone("1"));
  }

  @Test
  void categoriesAreTrimmedAndMayBeMissing() {
    FeatureValues values =
        new FeatureValues(
            new Feature.Categorical(
                "x",
                0,
                List.of("A"),
                "A",
                new ValueRules(NumberStyle.PLAIN, List.of("99"), List.of("NA"), false)));
    assertEquals("A", values.category(" A\u00a0"));
    assertEquals("NA", values.category("NA"));
    assertEquals("unknown", values.category("unknown"));
    assertEquals("", values.category(" n/a "));
    assertEquals("", values.category("99"));
    assertEquals("", values.category("  "));
  }

  @Test
  void aCategoryOfTrainingIsGivenOutAsItIsUnlessItsWordMeansMissing() {
    String rent = "rent";
    FeatureValues values =
        new FeatureValues(
            new Feature.Categorical(
                "x", 0, List.of("", rent, "NA", " own", "none"), rent, ValueRules.USUAL));
    assertSame(rent, values.category(String.valueOf(rent.toCharArray())));
    assertEquals("rent", values.category("rent "));
    assertEquals("", values.category("NA"));
    assertEquals("", values.category(""));
    assertEquals("own", values.category(" own"));
    assertEquals("none", values.category("none"));
  }

  @Property(seed = "1")
  void patternsSayWhatIsTaken(@ForAll("texts") String text) {
    ValueRules rules = new ValueRules(NumberStyle.PLAIN, List.of("gone"), List.of("nil"), false);
    boolean number = Pattern.compile(ValuePatterns.numbersOrMissing(rules)).matcher(text).find();
    assertEquals(!numeric(rules).isNone(text), number, text);
    boolean missing = Pattern.compile(ValuePatterns.missingCategories(rules)).matcher(text).find();
    FeatureValues categories =
        new FeatureValues(new Feature.Categorical("x", 0, List.of(), "", rules));
    assertEquals(categories.category(text).isEmpty(), missing, text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(CellWords.MISSING).map(word -> " " + word.toUpperCase(Locale.ROOT)),
        Arbitraries.of("gone", "nil", "inf", "-Infinity", "1.#INF", "\u3000", "a"),
        Arbitraries.strings().withChars("0123456789.eE+- \u00a0").ofMaxLength(6));
  }
}
