package dev.tranche.scoring.value;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a word of the column's own for missing values, and one that means something in it. */
class ValuePatternsTest {
  private static final ValueRules RULES =
      new ValueRules(NumberStyle.PLAIN, List.of("gone?"), List.of("nil", "n/a"), false);

  private static boolean isNumberOrMissing(String text) {
    return text.matches(ValuePatterns.numbersOrMissing(RULES));
  }

  private static boolean isMissingCategory(String text) {
    return text.matches(ValuePatterns.missingCategories(RULES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "-1.5e3", " .5\u00a0", "5."})
  void takeNumbersAsTheyAreWritten(String text) {
    assertTrue(text.matches(ValuePatterns.numbers()));
    assertTrue(isNumberOrMissing(text));
    assertFalse(isMissingCategory(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "NA", "na", "#DIV/0!", "Gone?", "\\N"})
  void takeWordsForMissingValuesInAnyCase(String text) {
    assertFalse(text.matches(ValuePatterns.numbers()));
    assertTrue(isNumberOrMissing(text));
    assertTrue(isMissingCategory(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "unknown", "-Inf", "1.#INF"})
  void takeSomeWordsAmongNumbersAlone(String text) {
    assertTrue(isNumberOrMissing(text));
    assertFalse(isMissingCategory(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nil", "N/A", "gon", "#DIV/1", "1,5", "1.5.2", "x", "1x#INF"})
  void takeNothingElse(String text) {
    assertFalse(isNumberOrMissing(text));
    assertFalse(isMissingCategory(text));
  }
}
