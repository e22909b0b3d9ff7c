package dev.tranche.training.model.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.model.FeatureMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafShapleyTest {
  private static final float NEAR = 1e-6f;

  private static FeatureMatrix rows(int features) {
    return RandomTrees.rows(9, features);
  }

  private static float[][] contributions(TreeEnsemble model, FeatureMatrix x) {
    return new LeafShapley(model, x.columns(model.unfilled()), x.rows()).contributions();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void givesShapleysValuesByTheirDefinition(int features) {
    FeatureMatrix x = rows(features);
    for (int seed = 0; seed < 30; seed++) {
      TreeEnsemble model = RandomTrees.ensemble(seed, features, 3);
      float[][] contributions = contributions(model, x);
      for (int row = 0; row < x.rows(); row++) {
        double[] expected = BruteForceShapley.values(model, RandomTrees.row(model, x, row));
        for (int f = 0; f < features; f++) {
          assertEquals(expected[f], contributions[row][f], NEAR);
        }
      }
    }
  }

  @Test
  void givesTheSameRowByRow() {
    FeatureMatrix x = rows(4);
    for (int seed = 0; seed < 30; seed++) {
      TreeEnsemble model = RandomTrees.ensemble(seed, 4, 5);
      float[][] contributions = contributions(model, x);
      TreeShapley byRow = new TreeShapley(model);
      for (int row = 0; row < x.rows(); row++) {
        assertArrayEquals(
            byRow.contributions(x.columns(model.unfilled()), row), contributions[row], NEAR);
      }
    }
  }

  @Test
  void explainsTheSmallestTrees() {
    FeatureMatrix x = rows(2);
    for (TreeEnsemble model : RandomTrees.smallest()) {
      float[][] contributions = contributions(model, x);
      for (int row = 0; row < x.rows(); row++) {
        double[] expected = BruteForceShapley.values(model, RandomTrees.row(model, x, row));
        assertEquals(expected[0], contributions[row][0], NEAR);
        assertEquals(expected[1], contributions[row][1], NEAR);
      }
    }
  }
}
