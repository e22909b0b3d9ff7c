package dev.tranche.training.model.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TreeEnsembleTest {
  /** f0 below 2.5 gives 1; otherwise f1 below 0 gives 10, else 100. */
  private static final TreeEnsemble.Tree TREE =
      new TreeEnsemble.Tree(
          new int[] {0, -1, 1, -1, -1},
          new float[] {2.5f, 0, 0, 0, 0},
          new int[] {1, -1, 3, -1, -1},
          new int[] {2, -1, 4, -1, -1},
          new float[] {0, 1, 0, 10, 100},
          new float[] {4, 1, 3, 1, 2});

  @Test
  void onlyValuesBelowTheThresholdGoLeft() {
    TreeEnsemble model = new TreeEnsemble(List.of("f0", "f1"), List.of(TREE), 0);
    FeatureMatrix x =
        Samples.numeric(new float[] {2.4999998f, 2.5f, 3, 2.5f}, new float[] {-1, -1, 0, 7});
    assertArrayEquals(new float[] {1, 10, 100, 100}, model.margin(x));
  }

  @Test
  void missingValuesGoTheirSplitsWayUnlessFilled() {
    FeatureMatrix x =
        new FeatureMatrix(
            List.of("f0", "f1"),
            new float[][] {{0, 3, 3}, {7, 7, -1}},
            new float[][] {{Float.NaN, 3, 3}, {7, Float.NaN, -1}},
            new int[2]);
    TreeEnsemble.Tree tree =
        new TreeEnsemble.Tree(
            TREE.feature(),
            TREE.threshold(),
            new boolean[] {false, false, true, false, false},
            TREE.left(),
            TREE.right(),
            TREE.value(),
            TREE.cover());
    boolean[] both = {true, true};
    TreeEnsemble seeing = new TreeEnsemble(List.of("f0", "f1"), both, List.of(tree), 0);
    assertArrayEquals(new float[] {100, 10, 10}, seeing.margin(x));
    TreeEnsemble filled = new TreeEnsemble(List.of("f0", "f1"), List.of(tree), 0);
    assertArrayEquals(new float[] {1, 100, 10}, filled.margin(x));
  }

  @Test
  void treesAreSummedAndTheBiasIsAdded() {
    TreeEnsemble model = new TreeEnsemble(List.of("f0", "f1"), List.of(TREE, TREE), -0.5f);
    FeatureMatrix x = Samples.numeric(new float[] {0, 3}, new float[] {0, 0});
    assertArrayEquals(new float[] {1.5f, 199.5f}, model.margin(x));
    assertEquals(10, model.nodes());
  }

  @Test
  void refusesOtherFeatures() {
    TreeEnsemble model = new TreeEnsemble(List.of("age", "income"), List.of(TREE), 0);
    FeatureMatrix x = Samples.numeric(new float[1], new float[1]);
    assertThrows(IllegalArgumentException.class, () -> model.margin(x));
  }

  @Test
  void refusesATreeOfUnevenArrays() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TreeEnsemble.Tree(
                new int[] {-1}, new float[1], new int[1], new int[1], new float[2], new float[1]));
  }
}
