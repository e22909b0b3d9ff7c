package dev.tranche.scoring.adverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.graph.RandomTreeModel;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.graph.TreeScores;
import org.junit.jupiter.api.Test;

class MarginLimitTest {
  private final RiskGraph graph = RiskGraph.open(RandomTreeModel.of(1), RandomTreeModel.FEATURES);
  private final TreeScores scores = graph.ownTrees().orElseThrow();

  /** The probability is 1 / (1 + exp(0.2 − 1.5 margin)). */
  @Test
  void lowestMarginThatIsTooHighIsFoundToAMillionth() {
    float limit = MarginLimit.lowest(scores, probability -> probability >= 0.3f);
    assertEquals((0.2 - Math.log(0.7 / 0.3)) / 1.5, limit, 1e-5);
    assertEquals(0.3f - 1e-6f, scores.probabilities(new float[] {limit})[0], 1e-7f);
  }

  /**
   * A probability's last bits go up and down while the margin rises: near 0, too, those of numbers
   * near 0.5, as ONNX Runtime adds 0.5 to a fraction.
   */
  @Test
  void noMarginBelowTheLimitIsTooHigh() {
    for (float from :
        new float[] {1.4901161e-7f, 3.2e-7f, 1e-5f, 0.01f, 0.3f, 0.9756565f, 0.99565786f}) {
      float limit = MarginLimit.lowest(scores, probability -> probability >= from);
      float[] below = new float[4_000];
      float next = limit;
      for (int i = 0; i < below.length; i++) {
        next = Math.nextDown(next);
        below[i] = next;
      }
      for (float probability : scores.probabilities(below)) {
        assertTrue(probability < from, probability + " of " + from);
      }
    }
  }

  @Test
  void whereNoneIsTooHighThereIsNoLimit() {
    assertEquals(Float.POSITIVE_INFINITY, MarginLimit.lowest(scores, probability -> false));
  }

  @Test
  void whereAllAreTooHighItIsTheLowestThereIs() {
    assertEquals(-Float.MAX_VALUE, MarginLimit.lowest(scores, probability -> true));
  }
}
