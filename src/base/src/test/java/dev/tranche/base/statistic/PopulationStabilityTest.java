package dev.tranche.base.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PopulationStabilityTest {
  private static long[] counts(long... counts) {
    return counts;
  }

  @Test
  void isTheSumOverBinsOfTheDifferenceTimesTheLogarithmOfTheRatio() {
    // (.5 - .6) ln(.5 / .6) + (.5 - .4) ln(.5 / .4)
    double expected = .1 * Math.log(1.2) + .1 * Math.log(1.25);
    assertEquals(expected, PopulationStability.index(counts(600, 400), counts(50, 50)), 1e-15);
    assertEquals(.0405465, expected, 1e-7);
  }

  /** The worked example of ten score bands by NumPy: monitoring.py in src/cli. */
  @Test
  void agreesWithNumPy() {
    assertEquals(
        0.012454116141102766,
        PopulationStability.index(
            counts(720, 715, 718, 722, 720, 721, 719, 720, 720, 725),
            counts(610, 560, 540, 520, 500, 480, 470, 460, 440, 420)),
        1e-15);
  }

  @Test
  void isZeroWhereSharesAreEqualWhateverTheCounts() {
    assertEquals(0, PopulationStability.index(counts(10, 20, 30), counts(1, 2, 3)), 1e-15);
  }

  @Test
  void anEmptyBinCountsAsHalfARow() {
    double p = .5 / 100;
    double expected = (.1 - p) * Math.log(.1 / p) + (.9 - 1) * Math.log(.9);
    assertEquals(expected, PopulationStability.index(counts(100, 0), counts(90, 10)), 1e-15);
    assertTrue(expected > 0);
  }

  @Test
  void aBinThatIsEmptyOnBothSidesCountsForNothing() {
    assertEquals(
        PopulationStability.index(counts(60, 40), counts(5, 5)),
        PopulationStability.index(counts(60, 0, 40), counts(5, 0, 5)));
    assertEquals(2, PopulationStability.bins(counts(60, 0, 40), counts(5, 0, 5)));
    assertEquals(3, PopulationStability.bins(counts(60, 0, 40), counts(5, 1, 5)));
  }

  @Test
  void ofNoRowsThereIsNothingToTell() {
    assertEquals(0, PopulationStability.index(counts(0, 0), counts(5, 5)));
    assertEquals(0, PopulationStability.index(counts(5, 5), counts(0, 0)));
  }
}
