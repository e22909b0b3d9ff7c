package dev.tranche.training.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Interval;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BootstrapIntervalsTest {
  private static final int ROWS = 400;

  @Test
  void aLossAbove1HasAnIntervalAbove1() {
    Interval logLoss = intervals(0.001f, 0.999f).get("log_loss");
    assertTrue(logLoss.low() > 1 && logLoss.high() > logLoss.low(), logLoss.toString());
  }

  @Test
  void noOtherIntervalLeaves0To1() {
    for (float certain : new float[] {0.001f, 0.4f, 0.6f, 0.999f}) {
      intervals(certain, 1 - certain)
          .forEach(
              (name, interval) -> {
                assertTrue(interval.low() >= 0, name + " " + interval);
                assertTrue(name.equals("log_loss") || interval.high() <= 1, name + " " + interval);
              });
    }
  }

  @Test
  void aMetricIsCutToItsOwnRange() {
    assertEquals(1, ClassifierMetric.BRIER.clamp(1.5));
    assertEquals(0, ClassifierMetric.ROC_AUC.clamp(-0.1));
    assertEquals(7.5, ClassifierMetric.LOG_LOSS.clamp(7.5));
    assertEquals(0, ClassifierMetric.LOG_LOSS.clamp(-1));
  }

  /** Of rows of which every tenth is against the rule. */
  private static Map<String, Interval> intervals(float ofPositives, float ofNegatives) {
    float[] probability = new float[ROWS];
    byte[] label = new byte[ROWS];
    for (int i = 0; i < ROWS; i++) {
      label[i] = (byte) (i % 2);
      boolean asRuled = i % 10 > 0;
      probability[i] = (label[i] == 1) == asRuled ? ofPositives : ofNegatives;
    }
    return new BootstrapIntervals(1).of(probability, label, 0.5);
  }
}
