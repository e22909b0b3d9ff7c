package dev.tranche.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.monitor.statistic.AdverseImpact;
import dev.tranche.batch.monitor.statistic.BinnedAuc;
import dev.tranche.batch.monitor.statistic.ChanceLevel;
import dev.tranche.batch.monitor.statistic.DefaultRatePosterior;
import dev.tranche.batch.monitor.statistic.ProbabilityHistogram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The arithmetic, by hand and against SciPy and scikit-learn: monitoring.py beside the fixtures.
 */
class MonitoringFiguresTest {
  private static final Properties PYTHON = new Properties();

  @BeforeAll
  static void read() throws IOException {
    try (InputStream figures =
        MonitoringFiguresTest.class.getResourceAsStream("monitoring.properties")) {
      PYTHON.load(figures);
    }
  }

  private static double python(String name) {
    return Double.parseDouble(PYTHON.getProperty(name));
  }

  @Test
  void chanceIsAQuantileOfChiSquare() {
    assertEquals(python("psi.chance.95"), new ChanceLevel(.95).stability(10, 7200, 5000), 1e-12);
    assertEquals(python("psi.chance.17"), ChanceLevel.of(17).stability(10, 7200, 5000), 1e-12);
    assertEquals(python("standardErrors.95"), ChanceLevel.of(1).standardErrors(), 1e-9);
  }

  /** Two in a hundred is what 20,000 pairs of samples leave open. */
  @Test
  void chanceIsWhatSamplesOfTheSamePopulationReach() {
    double simulated = python("psi.simulated.95");
    assertEquals(simulated, new ChanceLevel(.95).stability(10, 7200, 5000), .02 * simulated);
  }

  @Test
  void aSingleBinOrNoRowsLeaveNothingToChance() {
    assertEquals(0, new ChanceLevel(.95).stability(1, 10, 10));
    assertEquals(0, new ChanceLevel(.95).stability(5, 0, 10));
    assertEquals(0, new ChanceLevel(.95).stability(5, 10, 0));
  }

  @ParameterizedTest
  @CsvSource({"500, 12, .02", "1000, 0, .001", "80, 40, .3", "100000, 2100, .02"})
  void theJeffreysTestIsTheBetaDistributionAtTheExpectedRate(
      long customers, long defaults, double expected) {
    assertEquals(
        python("jeffreys." + customers + "." + defaults),
        new DefaultRatePosterior(customers, defaults).pValue(expected),
        1e-9);
  }

  @Test
  void chanceOfARateEndsWhereTheExpectedOneLeavesTheInterval() {
    DefaultRatePosterior posterior = new DefaultRatePosterior(500, 12);
    // Found .024; above the expected .02 the lower end counts, below .03 the upper one.
    assertEquals((.024 - python("jeffreys.low.500.12")) / .02, posterior.chance(.02, .95), 1e-9);
    assertEquals((python("jeffreys.high.500.12") - .024) / .03, posterior.chance(.03, .95), 1e-9);
  }

  @Test
  void whatWasSeenBeforeIsKnownToItsStandardError() {
    // sqrt(.02 · .98 / 196) = .01, half of .02.
    assertEquals(2 * .5, DefaultRatePosterior.chance(.02, 196, 2), 1e-12);
  }

  /** The worked example of the Uniform Guidelines' Questions and Answers, 44 FR 11996, no. 12. */
  @Test
  void theAdverseImpactRatioIsThatOfTwoApprovalRates() {
    // 48 of 80 and 12 of 40: .30 / .60; the difference has the error sqrt(.5 · .5 (1/80 + 1/40)).
    AdverseImpact impact = AdverseImpact.of(12, 40, 48, 80);
    assertEquals(.5, impact.ratio(), 1e-15);
    assertEquals(.3 / Math.sqrt(.25 * 3 / 80), impact.standardErrors(), 1e-12);
    assertEquals(1, AdverseImpact.of(0, 40, 0, 80).ratio());
    assertEquals(0, AdverseImpact.of(0, 40, 0, 80).standardErrors());
  }

  @Test
  void pairsWithinABinCountHalf() {
    // Bad 1, 2, 1 and good 2, 1, 1 by bin: 1 · 1 + 2 · 2.5 + 1 · 3.5 of 16 pairs.
    assertEquals(
        9.5 / 16,
        BinnedAuc.of(new double[] {1, 2, 1}, new double[] {2, 1, 1}).orElseThrow(),
        1e-15);
    assertEquals(OptionalDouble.empty(), BinnedAuc.of(new double[] {1}, new double[] {0}));
  }

  /** Hanley and McNeil's formula by hand: A = .8, 10 bad and 20 good. */
  @Test
  void theStandardErrorIsHanleysAndMcNeils() {
    double q1 = .8 / 1.2;
    double q2 = 2 * .64 / 1.8;
    double variance = (.16 + 9 * (q1 - .64) + 19 * (q2 - .64)) / 200;
    assertEquals(Math.sqrt(variance), BinnedAuc.standardError(.8, 10, 20), 1e-12);
  }

  @Test
  void expectedAndRealisedAucAgreeWithScikitLearn() throws IOException {
    ProbabilityHistogram first = new ProbabilityHistogram();
    ProbabilityHistogram second = new ProbabilityHistogram();
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                MonitoringFiguresTest.class.getResourceAsStream("scores.csv"),
                StandardCharsets.UTF_8))) {
      int row = 0;
      for (String line = rows.readLine(); line != null; line = rows.readLine()) {
        String[] cells = line.split(",", -1);
        ProbabilityHistogram into = row++ % 3 == 0 ? first : second;
        into.add(Float.parseFloat(cells[0]));
        into.addOutcome(Float.parseFloat(cells[0]), cells[1].equals("1"));
      }
    }
    first.add(second);
    assertEquals(python("auc.expected"), first.expectedAuc().orElseThrow(), 1e-5);
    assertEquals(python("auc.realised"), first.realisedAuc().orElseThrow(), 1e-4);
  }

  @Test
  void probabilitiesOfZeroAndOneAreCounted() {
    ProbabilityHistogram histogram = new ProbabilityHistogram();
    histogram.add(0);
    histogram.add(1);
    assertEquals(1, histogram.expectedAuc().orElseThrow(), 1e-12);
    assertTrue(histogram.realisedAuc().isEmpty());
  }
}
