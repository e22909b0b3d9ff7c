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
  void lowestMarginThatIsTooHighIsFoundToTheLastBit() {
    float limit = MarginLimit.lowest(scores, probability -> probability >= 0.3f);
    assertEquals((0.2 - Math.log(0.7 / 0.3)) / 1.5, limit, 1e-5);
    float[] around = scores.probabilities(new float[] {Math.nextDown(limit), limit});
    assertTrue(around[0] < 0.3f && around[1] >= 0.3f);
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
