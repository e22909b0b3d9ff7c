package dev.tranche.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.metric.BootstrapIntervals;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.evaluate.metric.GainsTable;
import dev.tranche.training.evaluate.metric.Metrics;
import dev.tranche.training.evaluate.metric.MetricsTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What scikit-learn and NumPy say of two thousand rows of distinct probabilities. */
class EvaluatedModelTest {
  private final Fixture fixture = new Fixture("judged");
  private final float[] probability = fixture.columns()[0];
  private final byte[] label = MetricsTest.bytes(fixture.columns()[1]);

  @Test
  void theCalibrationErrorIsThatOfTenBinsOfEqualCounts() {
    assertEquals(
        fixture.figure("calibrationError"),
        Metrics.of(probability, label, .5).of(ClassifierMetric.EXPECTED_CALIBRATION_ERROR),
        1e-9);
  }

  @Test
  void theGainsTableIsNumpys() {
    GainsTable table = GainsTable.of(probability, label);
    assertEquals(10, table.deciles().size());
    for (int d = 0; d < 10; d++) {
      GainsTable.Decile decile = table.deciles().get(d);
      assertEquals(200, decile.rows());
      assertEquals(fixture.figure("gains." + d + ".defaults"), decile.defaults());
      assertEquals(decile.defaults() / 200.0, decile.defaultRate());
      assertEquals(fixture.figure("gains." + d + ".capture"), decile.capture(), 1e-12);
      assertEquals(fixture.figure("gains." + d + ".lift"), decile.lift(), 1e-12);
      assertEquals(fixture.figure("gains." + d + ".ks"), decile.kolmogorovSmirnov(), 1e-12);
    }
  }

  @Test
  void intervalsAreThoseOfAnOrdinaryBootstrap() {
    Map<String, Interval> intervals =
        new BootstrapIntervals(3).of(probability, label, (double) .3f);
    Map<String, Double> figures = Metrics.of(probability, label, (double) .3f).byName();
    intervals.forEach(
        (name, found) -> {
          assertTrue(found.low() <= figures.get(name) && found.high() >= figures.get(name), name);
          if (name.equals("expected_calibration_error")) {
            return;
          }
          double low = fixture.figure(name + ".low");
          double high = fixture.figure(name + ".high");
          // 400 resamples leave an end about a tenth of the width uncertain.
          double doubt = 0.2 * (high - low);
          assertEquals(fixture.figure(name + ".figure"), figures.get(name), 1e-9, name);
          assertEquals(low, found.low(), doubt, name);
          assertEquals(high, found.high(), doubt, name);
        });
    assertEquals(10, intervals.size());
  }

  @Test
  void groupingScoresMovesNoIntervalBeyondItsNoise() {
    float[] many = new float[200_000];
    byte[] labels = new byte[many.length];
    for (int i = 0; i < many.length; i++) {
      many[i] = probability[i % 2000] * (1 - 1e-4f * Math.floorDiv(i, 2000));
      labels[i] = label[i % 2000];
    }
    Interval grouped = new BootstrapIntervals(1).of(many, labels, .3).get("roc_auc");
    Interval single = new BootstrapIntervals(1).of(probability, label, .3).get("roc_auc");
    // A hundred times the rows, a tenth of the width.
    double width = (single.high() - single.low()) / 10;
    assertEquals(width, grouped.high() - grouped.low(), 0.25 * width);
  }

  @Test
  void theSameSeedGivesTheSameIntervalsAndOneClassGivesNone() {
    BootstrapIntervals bootstrap = new BootstrapIntervals(9);
    assertEquals(bootstrap.of(probability, label, .3), bootstrap.of(probability, label, .3));
    assertEquals(Map.of(), bootstrap.of(new float[] {.1f, .2f}, new byte[2], .5));
  }
}
