package dev.tranche.training.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {
  @Test
  void hasTheTabledNodesAndWeights() {
    // Abramowitz and Stegun, table 25.4, n = 3, moved from [-1, 1] to [0, 1].
    GaussLegendre three = GaussLegendre.of(3);
    assertEquals((1 - 0.774596669241483) / 2, three.nodes()[0], 1e-15);
    assertEquals(0.5, three.nodes()[1], 1e-15);
    assertEquals((1 + 0.774596669241483) / 2, three.nodes()[2], 1e-15);
    assertEquals(0.555555555555556 / 2, three.weights()[0], 1e-15);
    assertEquals(0.888888888888889 / 2, three.weights()[1], 1e-15);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 16, 32})
  void integratesPowersUpToItsDegree(int count) {
    GaussLegendre rule = GaussLegendre.of(count);
    for (int power = 0; power <= 2 * count - 1; power++) {
      double integral = 0;
      for (int q = 0; q < count; q++) {
        integral += rule.weights()[q] * Math.pow(rule.nodes()[q], power);
      }
      assertEquals(1.0 / (power + 1), integral, 1e-14, count + " nodes, power " + power);
    }
  }

  @Test
  void takesAsFewNodesAsSuffice() {
    assertEquals(1, GaussLegendre.forDistinctFeatures(0).nodes().length);
    assertEquals(1, GaussLegendre.forDistinctFeatures(2).nodes().length);
    assertEquals(2, GaussLegendre.forDistinctFeatures(3).nodes().length);
    assertEquals(3, GaussLegendre.forDistinctFeatures(6).nodes().length);
  }

  @Test
  void needsANode() {
    assertThrows(IllegalArgumentException.class, () -> GaussLegendre.of(0));
  }
}
