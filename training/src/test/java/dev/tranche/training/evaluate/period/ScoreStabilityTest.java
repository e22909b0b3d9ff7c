package dev.tranche.training.evaluate.period;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScoreStabilityTest {
  /** .1 · ln 1.2 − .1 · ln .8, by chance 1/100 + 1/50, seldom more than 3.8415 times that. */
  @Test
  void isTheIndexBesideWhatChanceGives() {
    ScoreStability found = ScoreStability.of(new long[] {50, 50}, new long[] {30, 20});
    assertEquals(.0405465, found.index(), 1e-7);
    assertEquals(.03, found.byChance(), 1e-12);
    assertEquals(.115245, found.byChanceHigh(), 1e-9);
  }

  /** Its half row is .05 of 10: −.35 · ln .125 + .4 · ln (1 ÷ .6). */
  @Test
  void anEmptyBinCountsAsHalfARow() {
    ScoreStability found = ScoreStability.of(new long[] {40, 60, 0}, new long[] {0, 10, 0});
    assertEquals(.9321348, found.index(), 1e-7);
    assertEquals(1 / 100.0 + 1 / 10.0, found.byChance(), 1e-12);
  }

  @Test
  void sharesThatAreEqualGiveNothing() {
    assertEquals(0, ScoreStability.of(new long[] {10, 30}, new long[] {1, 3}).index());
    assertEquals(new ScoreStability(0, 0, 0), ScoreStability.of(new long[] {9}, new long[] {5}));
  }

  @Test
  void binsAreTenthsOfTheReference() {
    float[] reference = new float[100];
    for (int i = 0; i < 100; i++) {
      reference[i] = i * 37 % 100;
    }
    ScoreBins bins = ScoreBins.of(reference);
    assertArrayEquals(new float[] {10, 20, 30, 40, 50, 60, 70, 80, 90}, bins.lowest());
    assertArrayEquals(
        new long[] {2, 1, 0, 0, 0, 0, 0, 0, 0, 3},
        bins.counts(new float[] {-5, 9.9f, 10, 90, 99, 1000}));
  }

  /** The six of ten that are equal are one bin. */
  @Test
  void equalScoresAreInOneBin() {
    ScoreBins bins = ScoreBins.of(new float[] {3, 1, 1, 1, 1, 1, 1, 2, 2, 3});
    assertArrayEquals(new float[] {2, 3}, bins.lowest());
    assertArrayEquals(new long[] {1, 1, 1}, bins.counts(new float[] {1, 2, 3}));
    assertEquals(1, ScoreBins.of(new float[] {4, 4}).count());
  }
}
