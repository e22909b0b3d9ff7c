package dev.tranche.training.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** By hand, in pairs of a default and another. */
class ExpectedRankingTest {
  private static final float[] SURE = {0, 1, 0, 1};

  @Test
  void sureProbabilitiesMakeTheRocAucOfTheirLabels() {
    assertEquals(1, ExpectedRanking.of(SURE, SURE));
    assertEquals(.75, ExpectedRanking.of(new float[] {.1f, .2f, .3f, .4f}, SURE));
    assertEquals(0, ExpectedRanking.of(new float[] {4, 1, 3, 2}, SURE));
  }

  @Test
  void equalScoresCountHalf() {
    assertEquals(.5, ExpectedRanking.of(new float[] {.2f, .2f, .2f, .2f}, SURE));
    float[] second = {0, 1, 0, 0};
    assertEquals(2 / 3.0, ExpectedRanking.of(new float[] {.1f, .2f, .2f, .2f}, second), 1e-15);
  }

  /** Bad .25 and .75, good .75 and .25: .25 · .375 + .75 · (.75 + .125) of one pair. */
  @Test
  void aRowIsABitOfBoth() {
    assertEquals(.75, ExpectedRanking.of(new float[] {1, 2}, new float[] {.25f, .75f}));
  }
}
