package dev.tranche.training.evaluate.clusters;

import dev.tranche.base.thread.ThreadPool;
import java.util.Arrays;
import java.util.List;

/**
 * The mean silhouette of a clustering (Rousseeuw, <i>Silhouettes: a graphical aid to the
 * interpretation and validation of cluster analysis</i>, J. Computational and Applied Mathematics
 * 20, 1987): per row {@code (b − a) / max(a, b)}, where a is its mean distance from the rest of its
 * own group and b that from the nearest other group. A row alone in its group counts 0.
 *
 * <p>Exact over the given rows, whose distances are all computed, in time quadratic in them: of
 * large data a {@link dev.tranche.training.model.kmeans.RowSample} is given.
 */
public final class Silhouette {
  private Silhouette() {}

  /** The mean silhouette of one labeling, see {@link #means}. */
  static double mean(float[][] columns, int[] labels, ThreadPool pool) {
    return means(columns, List.of(labels), pool)[0];
  }

  /**
   * The mean silhouette of the rows that are in a group.
   *
   * @param squared squared distances of all pairs of rows
   * @param labels per row its group, counted from 0, or -1 if it is in none
   */
  public static double mean(double[][] squared, int[] labels) {
    int[] sizes = new int[Arrays.stream(labels).max().orElse(0) + 1];
    for (int label : labels) {
      if (label >= 0) {
        sizes[label]++;
      }
    }
    double total = 0;
    for (int row = 0; row < labels.length; row++) {
      total += labels[row] < 0 ? 0 : of(row, squared[row], labels, sizes);
    }
    return total / Arrays.stream(sizes).sum();
  }

  private static double of(int row, double[] squared, int[] labels, int[] sizes) {
    double[] sums = new double[sizes.length];
    for (int other = 0; other < labels.length; other++) {
      if (labels[other] >= 0) {
        sums[labels[other]] += Math.sqrt(squared[other]);
      }
    }
    return of(sums, sizes, labels[row]);
  }

  /** One row's silhouette from the sums of its distances from the rows of each group. */
  static double of(double[] sums, int[] sizes, int group) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int g = 0; g < sizes.length; g++) {
      if (g != group && sizes[g] > 0 && sums[g] / sizes[g] < nearest) {
        nearest = sums[g] / sizes[g];
      }
    }
    if (sizes[group] == 1 || nearest == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double within = sums[group] / (sizes[group] - 1);
    double larger = Math.max(within, nearest);
    return larger > 0 ? (nearest - within) / larger : 0;
  }

  /**
   * The mean silhouette of each of several labelings of the same rows, which share the distances.
   * With a single group it is 0: nothing sets it apart.
   *
   * @param columns {@code float[features][rows]}
   * @param labelings per labeling {@code int[rows]}, groups counted from 0
   */
  public static double[] means(float[][] columns, List<int[]> labelings, ThreadPool pool) {
    int rows = columns[0].length;
    List<SilhouetteTile> tiles =
        pool.map(
            (rows + SilhouetteTile.ROWS - 1) / SilhouetteTile.ROWS,
            t -> {
              SilhouetteTile tile = new SilhouetteTile(columns, t * SilhouetteTile.ROWS);
              tile.sumDistances(labelings);
              return tile;
            });
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
