package dev.tranche.training.evaluate.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  private static final float[] ONE_TO_FIVE = {1, 2, 3, 4, 5};

  /** The example in SciPy's documentation of {@code spearmanr}. */
  @Test
  void isTheFigureThatSciPyGivesWithTies() {
    assertEquals(
        0.8207826816681233, RankCorrelation.of(ONE_TO_FIVE, new float[] {5, 6, 7, 8, 7}), 1e-15);
  }

  @Test
  void isOneForAnyRisingAndMinusOneForAnyFallingRelation() {
    assertEquals(1, RankCorrelation.of(ONE_TO_FIVE, new float[] {-9, 0, 0.1f, 7, 1e9f}), 1e-15);
    assertEquals(-1, RankCorrelation.of(ONE_TO_FIVE, new float[] {9, 8, 2, 1, 0}), 1e-15);
  }

  @Test
  void isUndefinedWhereAllAreAlike() {
    assertTrue(Double.isNaN(RankCorrelation.of(ONE_TO_FIVE, new float[5])));
  }
}
