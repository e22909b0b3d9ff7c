package dev.tranche.training.model.clustering;

import java.util.stream.IntStream;

/** Squared Euclidean distances between all pairs of some rows. */
public final class PairDistances {
  private PairDistances() {}

  /** {@code double[rows][rows]}: for a few thousand rows, as memory grows with their square. */
  public static double[][] squared(float[][] columns) {
    int rows = columns[0].length;
    return IntStream.range(0, rows)
        .parallel()
        .mapToObj(
            row -> {
              double[] distance = new double[rows];
              for (float[] column : columns) {
                add(column, column[row], distance);
              }
              return distance;
            })
        .toArray(double[][]::new);
  }

  private static void add(float[] column, float x, double[] distance) {
    for (int i = 0; i < distance.length; i++) {
      double step = (double) column[i] - x;
      distance[i] += step * step;
    }
  }
}
