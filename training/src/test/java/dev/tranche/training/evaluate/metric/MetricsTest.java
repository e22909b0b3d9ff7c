package dev.tranche.training.evaluate.metric;

import static dev.tranche.training.evaluate.metric.ClassifierMetric.ACCURACY;
import static dev.tranche.training.evaluate.metric.ClassifierMetric.AVERAGE_PRECISION;
import static dev.tranche.training.evaluate.metric.ClassifierMetric.BRIER;
import static dev.tranche.training.evaluate.metric.ClassifierMetric.EXPECTED_CALIBRATION_ERROR;
import static dev.tranche.training.evaluate.metric.ClassifierMetric.F1;
import static dev.tranche.training.evaluate.metric.ClassifierMetric.KOLMOGOROV_SMIRNOV;
import static dev.tranche.training.evaluate.metric.ClassifierMetric.LOG_LOSS;
import static dev.tranche.training.evaluate.metric.ClassifierMetric.PRECISION;
import static dev.tranche.training.evaluate.metric.ClassifierMetric.RECALL;
import static dev.tranche.training.evaluate.metric.ClassifierMetric.ROC_AUC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.evaluate.Fixture;
import org.junit.jupiter.api.Test;

public class MetricsTest {
  private final Fixture fixture = new Fixture("scores");
  private final float[] probability = fixture.columns()[0];
  private final byte[] label = bytes(fixture.columns()[1]);

  @Test
  void agreesWithScikitLearnAlsoWhereProbabilitiesTie() {
    Metrics metrics = Metrics.of(probability, label, (double) .4f);
    assertEquals(fixture.figure("accuracy"), metrics.of(ACCURACY), 1e-12);
    assertEquals(fixture.figure("precision"), metrics.of(PRECISION), 1e-12);
    assertEquals(fixture.figure("recall"), metrics.of(RECALL), 1e-12);
    assertEquals(fixture.figure("f1"), metrics.of(F1), 1e-12);
    assertEquals(fixture.figure("rocAuc"), metrics.of(ROC_AUC), 1e-12);
    assertEquals(fixture.figure("averagePrecision"), metrics.of(AVERAGE_PRECISION), 1e-12);
    assertEquals(fixture.figure("ks"), metrics.of(KOLMOGOROV_SMIRNOV), 1e-12);
    assertEquals(fixture.figure("brier"), metrics.of(BRIER), 1e-12);
    assertEquals(fixture.figure("logLoss"), metrics.of(LOG_LOSS), 1e-9);
  }

  @Test
  void agreesWithAHandCalculation() {
    float[] p = {.875f, .75f, .5f, .25f};
    byte[] y = {1, 0, 1, 0};
    Metrics metrics = Metrics.of(p, y, .5);
    assertEquals(new ConfusionMatrix(1, 1, 0, 2), metrics.confusion());
    assertEquals(3 / 4.0, metrics.of(ROC_AUC));
    assertEquals((1 + 2 / 3.0) / 2, metrics.of(AVERAGE_PRECISION), 1e-15);
    assertEquals(.5, metrics.of(KOLMOGOROV_SMIRNOV));
    assertEquals((1 / 64.0 + 9 / 16.0 + 1 / 4.0 + 1 / 16.0) / 4, metrics.of(BRIER), 1e-15);
    assertEquals(-Math.log(.875 * .25 * .5 * .75) / 4, metrics.of(LOG_LOSS), 1e-15);
    assertEquals((.125 + .75 + .5 + .25) / 4, metrics.of(EXPECTED_CALIBRATION_ERROR), 1e-15);
  }

  @Test
  void aConstantScoreSeparatesNothing() {
    Metrics metrics = Metrics.of(new float[] {.25f, .25f, .25f, .25f}, new byte[] {0, 1, 0, 0}, .5);
    assertEquals(.5, metrics.of(ROC_AUC));
    assertEquals(.25, metrics.of(AVERAGE_PRECISION));
    assertEquals(0, metrics.of(KOLMOGOROV_SMIRNOV));
    assertEquals(0, metrics.of(EXPECTED_CALIBRATION_ERROR));
    assertEquals(0, metrics.of(PRECISION));
    assertEquals(0, metrics.of(F1));
  }

  @Test
  void withOneClassTheRankingFiguresAreUndefinedAndTheOthersAreNot() {
    Metrics negatives = Metrics.of(new float[] {.25f, .75f}, new byte[] {0, 0}, .5);
    assertTrue(Double.isNaN(negatives.of(ROC_AUC)));
    assertTrue(Double.isNaN(negatives.of(AVERAGE_PRECISION)));
    assertTrue(Double.isNaN(negatives.of(KOLMOGOROV_SMIRNOV)));
    assertEquals(.5, negatives.of(ACCURACY));
    assertEquals(0, negatives.of(RECALL));
    assertEquals(.3125, negatives.of(BRIER));
    assertTrue(Double.isNaN(Metrics.of(new float[] {.5f}, new byte[] {1}, .5).of(ROC_AUC)));
  }

  @Test
  void aCertainErrorCostsMuchButNotInfinitely() {
    Metrics metrics = Metrics.of(new float[] {0f, 1f}, new byte[] {1, 1}, .5);
    assertEquals(52 * Math.log(2) / 2, metrics.of(LOG_LOSS), 1e-12);
  }

  @Test
  void calibrationErrorDoesNotDependOnTheOrderOfTiedRows() {
    float[] p = new float[40];
    byte[] y = new byte[40];
    byte[] reversed = new byte[40];
    for (int i = 0; i < 40; i++) {
      p[i] = i < 20 ? .25f : .75f;
      y[i] = (byte) (i % 20 < 10 ? 1 : 0);
      reversed[i] = (byte) (1 - y[i]);
    }
    assertEquals(.25, Metrics.of(p, y, .5).of(EXPECTED_CALIBRATION_ERROR));
    assertEquals(.25, Metrics.of(p, reversed, .5).of(EXPECTED_CALIBRATION_ERROR));
  }

  @Test
  void binsHoldEquallyManyRows() {
    float[] p = new float[1000];
    byte[] y = new byte[1000];
    for (int i = 0; i < 1000; i++) {
      p[i] = (i * 7 % 1000) / 1000f;
    }
    Reliability reliability = Reliability.of(p, y, 10);
    assertEquals(10, reliability.bins().size());
    for (Reliability.Bin bin : reliability.bins()) {
      assertEquals(100, bin.rows());
    }
    assertTrue(reliability.bins().get(0).predicted() < reliability.bins().get(9).predicted());
  }

  @Test
  void refusesNanAndProbabilitiesOutsideZeroToOne() {
    byte[] y = {0, 1};
    assertThrows(
        IllegalArgumentException.class, () -> Metrics.of(new float[] {.5f, Float.NaN}, y, .5));
    assertThrows(IllegalArgumentException.class, () -> Metrics.of(new float[] {.5f, 1.5f}, y, .5));
    assertThrows(IllegalArgumentException.class, () -> Metrics.of(new float[] {.5f}, y, .5));
    assertThrows(IllegalArgumentException.class, () -> Metrics.of(new float[0], new byte[0], .5));
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfusionMatrix.of(new float[] {Float.NaN, 0}, y, .5));
  }

  public static byte[] bytes(float[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
