package dev.tranche.training.model.clustering;

import dev.tranche.base.thread.ThreadPool;

/** Squared Euclidean distances between all pairs of some rows. */
public final class PairDistances {
  private PairDistances() {}

  /** {@code double[rows][rows]}: for a few thousand rows, as memory grows with their square. */
  public static double[][] squared(float[][] columns, ThreadPool pool) {
    int rows = columns[0].length;
    double[][] squared = new double[rows][rows];
    pool.run(
        rows,
        row -> {
          for (float[] column : columns) {
            add(column, column[row], squared[row]);
          }
        });
    return squared;
  }

  private static void add(float[] column, float x, double[] distance) {
    for (int i = 0; i < distance.length; i++) {
      double step = (double) column[i] - x;
      distance[i] += step * step;
    }
  }
}
