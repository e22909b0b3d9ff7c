package dev.tranche.training.model.forest;

import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.Arrays;

/**
 * A forest's margins of rows it was fitted to, each by those trees alone that did not draw the row
 * (Breiman, <i>Out-of-bag estimation</i>, 1996): as of rows it has not seen, though of a little
 * more than a third of the trees.
 *
 * @param row places among the rows asked for, ascending; without those that every tree has drawn
 * @param margin one per place
 */
public record OutOfBag(int[] row, float[] margin) {
  /**
   * Draws the rows anew as they were for fitting.
   *
   * @param forest as fitted to the rows by {@link ForestTrainer}
   * @param count how many of the rows, from the first on, to give margins of
   * @param seed that the forest was fitted with
   */
  public static OutOfBag of(TreeEnsemble forest, LabelledRows rows, int count, long seed) {
    float[][] columns = rows.features().columns();
    int trees = forest.trees().size();
    Bootstrap bootstrap = new Bootstrap(rows.rows(), trees, seed);
    float[] sum = new float[count];
    int[] asked = new int[count];
    for (int t = 0; t < trees; t++) {
      int[] times = bootstrap.times(bootstrap.random(t));
      TreeEnsemble.Tree tree = forest.trees().get(t);
      for (int i = 0; i < count; i++) {
        if (times[i] == 0) {
          tree.add(columns, sum, i, i + 1);
          asked[i]++;
        }
      }
    }
    int[] row = new int[count];
    float[] margin = new float[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (asked[i] > 0) {
        row[size] = i;
        margin[size++] = sum[i] * trees / asked[i];
      }
    }
    return new OutOfBag(Arrays.copyOf(row, size), Arrays.copyOf(margin, size));
  }
}
