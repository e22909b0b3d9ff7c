package dev.tranche.training.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Interval;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FewRowsIntervalsTest {
  /** So many positives of 200 rows, every tenth row above all others. */
  private static Map<String, Interval> intervals(int positives) {
    float[] probability = new float[200];
    byte[] label = new byte[probability.length];
    for (int row = 0; row < label.length; row++) {
      label[row] = (byte) (row < positives ? 1 : 0);
      probability[row] = row % 10 == 0 ? 0.9f : 0.001f * row;
    }
    return new BootstrapIntervals(1).of(probability, label, 0.5);
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void oneDefaultTellsNextToNothingOfHowDefaultsAreRanked() {
    Map<String, Interval> of = intervals(1);
    assertTrue(width(of.get("roc_auc")) > 0.7, of.toString());
    assertTrue(of.get("recall").low() < 0.21 && of.get("recall").high() == 1, of.toString());
  }

  /** 2 of 2 found: Wilson's interval is 2 / (2 + 1.96²) … 1. */
  @Test
  void allOfTwoFoundIsNoCertainty() {
    byte[] label = {1, 1, 0, 0, 0, 0};
    float[] probability = {0.9f, 0.8f, 0.1f, 0.2f, 0.3f, 0.4f};
    Interval recall = new BootstrapIntervals(1).of(probability, label, 0.5).get("recall");
    assertEquals(0.342, recall.low(), 0.001);
    assertEquals(1, recall.high());
  }

  @Test
  void theMoreDefaultsTheNarrower() {
    assertTrue(width(intervals(1).get("roc_auc")) > width(intervals(4).get("roc_auc")));
    assertTrue(width(intervals(4).get("roc_auc")) > width(intervals(19).get("roc_auc")));
    assertTrue(width(intervals(19).get("roc_auc")) > width(intervals(100).get("roc_auc")));
  }

  @Test
  void everyFigureHasAnInterval() {
    for (int positives : new int[] {1, 2, 19}) {
      assertEquals(ClassifierMetric.values().length, intervals(positives).size());
    }
  }

  /** All of many rows decided alike: every resample is, too, but the next row need not be. */
  @Test
  void aFigureThatCannotVaryInResamplesStillHasAWidth() {
    float[] probability = new float[100];
    byte[] label = new byte[100];
    for (int row = 0; row < label.length; row++) {
      label[row] = (byte) (row % 2);
      probability[row] = 0.9f;
    }
    Interval recall = new BootstrapIntervals(1).of(probability, label, 0.5).get("recall");
    assertEquals(50 / (50 + 1.96 * 1.96), recall.low(), 0.001);
    assertEquals(1, recall.high());
  }
}
