package dev.tranche.training.model;

import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Rows for tests. */
public final class Samples {
  private Samples() {}

  /** Numeric features named f0, f1, … */
  public static FeatureMatrix numeric(float[]... columns) {
    List<String> names = IntStream.range(0, columns.length).mapToObj(f -> "f" + f).toList();
    return new FeatureMatrix(names, columns, new int[columns.length]);
  }

  /**
   * Four normal features, the first pushing towards 1, the second towards 0, the others idle, and
   * one of three categories.
   */
  public static LabelledRows noisy(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] columns = new float[5][rows];
    byte[] labels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      for (int f = 0; f < 4; f++) {
        columns[f][row] = (float) random.nextGaussian();
      }
      columns[4][row] = random.nextInt(3);
      double odds = columns[0][row] - columns[1][row] + columns[4][row] - 2;
      labels[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0);
    }
    List<String> names = List.of("up", "down", "idle1", "idle2", "category");
    return LabelledRows.of(new FeatureMatrix(names, columns, new int[] {0, 0, 0, 0, 3}), labels);
  }

  public static boolean same(TreeEnsemble a, TreeEnsemble b) {
    return a.baseMargin() == b.baseMargin()
        && a.trees().size() == b.trees().size()
        && IntStream.range(0, a.trees().size())
            .allMatch(t -> same(a.trees().get(t), b.trees().get(t)));
  }

  private static boolean same(TreeEnsemble.Tree a, TreeEnsemble.Tree b) {
    return Arrays.equals(a.feature(), b.feature())
        && Arrays.equals(a.threshold(), b.threshold())
        && Arrays.equals(a.left(), b.left())
        && Arrays.equals(a.right(), b.right())
        && Arrays.equals(a.value(), b.value())
        && Arrays.equals(a.cover(), b.cover());
  }

  /**
   * The largest step against a direction when one feature walks a grid and the others stand still.
   */
  public static float worstViolation(
      RiskModel model, FeatureMatrix at, int feature, int direction) {
    float worst = 0;
    float[] before = new float[0];
    for (float value = -3; value <= 3; value += 0.125f) {
      float[][] columns = at.columns().clone();
      columns[feature] = new float[at.rows()];
      Arrays.fill(columns[feature], value);
      float[] margin = model.margin(new FeatureMatrix(at.names(), columns, at.categories()));
      for (int row = 0; row < before.length; row++) {
        worst = Math.max(worst, direction * (before[row] - margin[row]));
      }
      before = margin;
    }
    return worst;
  }
}
