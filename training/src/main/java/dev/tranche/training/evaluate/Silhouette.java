package dev.tranche.training.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean silhouette of a clustering (Rousseeuw, <i>Silhouettes: a graphical aid to the
 * interpretation and validation of cluster analysis</i>, J. Computational and Applied Mathematics
 * 20, 1987): per row {@code (b − a) / max(a, b)}, where a is its mean distance from the rest of its
 * own group and b that from the nearest other group. A row alone in its group counts 0.
 *
 * <p>Exact over the given rows, whose distances are all computed, in time quadratic in them: of
 * large data a {@link dev.tranche.training.model.RowSample} is given.
 */
public final class Silhouette {
  private Silhouette() {}

  /** The mean silhouette of one labeling, see {@link #means}. */
  public static double mean(float[][] columns, int[] labels) {
    return means(columns, List.of(labels))[0];
  }

  /**
   * The mean silhouette of each of several labelings of the same rows, which share the distances.
   * With a single group it is 0: nothing sets it apart.
   *
   * @param columns {@code float[features][rows]}
   * @param labelings per labeling {@code int[rows]}, groups counted from 0
   */
  public static double[] means(float[][] columns, List<int[]> labelings) {
    int rows = columns[0].length;
    SilhouetteTile[] tiles =
        IntStream.range(0, (rows + SilhouetteTile.ROWS - 1) / SilhouetteTile.ROWS)
            .parallel()
            .mapToObj(t -> new SilhouetteTile(columns, t * SilhouetteTile.ROWS))
            .peek(tile -> tile.sumDistances(labelings))
            .toArray(SilhouetteTile[]::new);
    double[] means = new double[labelings.size()];
    for (int l = 0; l < means.length; l++) {
      int[] labels = labelings.get(l);
      int[] sizes = new int[Arrays.stream(labels).max().orElse(0) + 1];
      for (int label : labels) {
        sizes[label]++;
      }
      for (SilhouetteTile tile : tiles) {
        means[l] += tile.silhouettes(l, labels, sizes);
      }
      means[l] /= rows;
    }
    return means;
  }
}
