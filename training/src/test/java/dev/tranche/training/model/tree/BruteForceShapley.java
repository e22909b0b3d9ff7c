package dev.tranche.training.model.tree;

import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import java.util.function.IntToDoubleFunction;

/** Shapley values by their definition: over all coalitions of features. */
public final class BruteForceShapley {
  private BruteForceShapley() {}

  /** Of a game whose coalitions are bit sets. */
  public static double[] values(int players, IntToDoubleFunction worth) {
    double[] phi = new double[players];
    for (int coalition = 0; coalition < 1 << players; coalition++) {
      int size = Integer.bitCount(coalition);
      for (int i = 0; i < players; i++) {
        if ((coalition >> i & 1) == 0) {
          double weight = factorial(size) * factorial(players - size - 1) / factorial(players);
          phi[i] +=
              weight * (worth.applyAsDouble(coalition | 1 << i) - worth.applyAsDouble(coalition));
        }
      }
    }
    return phi;
  }

  /** Of trees at one row: features outside the coalition follow the cover. */
  public static double[] values(TreeEnsemble model, float[] row) {
    return values(
        row.length,
        coalition -> model.trees().stream().mapToDouble(t -> worth(t, 0, row, coalition)).sum());
  }

  private static double worth(Tree tree, int node, float[] row, int coalition) {
    int f = tree.feature()[node];
    if (f < 0) {
      return tree.value()[node];
    }
    int left = tree.left()[node];
    int right = tree.right()[node];
    if ((coalition >> f & 1) == 1) {
      return worth(tree, goesLeft(tree, node, row[f]) ? left : right, row, coalition);
    }
    double ofLeft = tree.cover()[left];
    double ofRight = tree.cover()[right];
    return (ofLeft * worth(tree, left, row, coalition)
            + ofRight * worth(tree, right, row, coalition))
        / (ofLeft + ofRight);
  }

  private static boolean goesLeft(Tree tree, int node, float x) {
    return Float.isNaN(x) ? tree.missingLeft()[node] : x < tree.threshold()[node];
  }

  private static double factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }
}
