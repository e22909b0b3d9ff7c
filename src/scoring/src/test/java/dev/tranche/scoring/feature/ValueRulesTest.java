package dev.tranche.scoring.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueRulesTest {
  private static final NumberStyle PERCENT =
      new NumberStyle(',', Optional.of('.'), Map.of("%", 0.01), true);
  private static final DateStyle DAY_FIRST = new DateStyle(DateForm.DAY_MONTH_YEAR);
  private static final ValueRules SPECIAL =
      new ValueRules(PERCENT, List.of("-9"), List.of("none"), false, Optional.of(DAY_FIRST));

  @Test
  void aRequiredValueMeansWhatItMeantBefore() {
    assertEquals(
        new ValueRules(PERCENT, List.of("-9"), List.of("none"), true, Optional.of(DAY_FIRST)),
        SPECIAL.withRequired(true));
  }

  @Test
  void wordsThatMeanSomethingAreKeptOnce() {
    assertEquals(
        new ValueRules(
            PERCENT, List.of("-9"), List.of("none", "unknown"), false, Optional.of(DAY_FIRST)),
        SPECIAL.keeping(List.of("none", "unknown")));
  }

  @Test
  void anotherStyleChangesNothingElse() {
    assertEquals(
        new ValueRules(
            NumberStyle.PLAIN, List.of("-9"), List.of("none"), false, Optional.of(DAY_FIRST)),
        SPECIAL.with(NumberStyle.PLAIN));
    DateStyle digits = new DateStyle(DateForm.DIGITS);
    assertEquals(
        new ValueRules(PERCENT, List.of("-9"), List.of("none"), false, Optional.of(digits)),
        SPECIAL.with(digits));
  }

  @Test
  void aFeatureIsRequiredAndADateByItsRules() {
    Feature usual = new Feature.Numeric("opened", 0.5, 1, 9, 4);
    assertFalse(usual.required());
    assertFalse(usual.isDate());
    assertTrue(new Feature.Numeric("opened", 0.5, 1, 9, 4, SPECIAL).isDate());
    assertEquals(
        new Feature.Numeric("opened", 0.5, 1, 9, 4, ValueRules.USUAL.withRequired(true)),
        usual.withRequired(true));
    Feature home = new Feature.Categorical("home", 0.5, List.of("OWN", "RENT"), "RENT");
    assertFalse(home.required());
    assertTrue(home.withRequired(true).required());
    assertEquals("home", home.withRequired(true).name());
  }

  @Test
  void aMissingCategoryIsOneOfItsOwnWhereTrainingHadEnough() {
    assertTrue(new Feature.Categorical("home", 0, List.of("", "RENT"), "RENT").missingIsCategory());
    assertFalse(new Feature.Categorical("home", 0, List.of("RENT"), "RENT").missingIsCategory());
  }
}
