package dev.tranche.training.evaluate.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureImportanceTest {
  @Test
  void isTheMeanAbsoluteContributionTheLargestFirst() {
    List<FeatureImportance> importance =
        FeatureImportance.of(
            List.of("age", "income", "home"), new float[][] {{0.5f, -3, 0}, {-0.5f, 1, 0}});
    assertEquals(
        List.of(
            new FeatureImportance("income", 2, 0.8),
            new FeatureImportance("age", 0.5, 0.2),
            new FeatureImportance("home", 0, 0)),
        importance);
  }

  @Test
  void keepsTheOrderOfEqualsAndHasNoSharesOfNothing() {
    List<FeatureImportance> importance =
        FeatureImportance.of(List.of("b", "a"), new float[][] {{0, 0}});
    assertEquals(List.of("b", "a"), importance.stream().map(FeatureImportance::feature).toList());
    assertTrue(Double.isNaN(importance.get(0).share()));
  }
}
