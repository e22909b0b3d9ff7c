package dev.tranche.training.model.kmeans;

import java.util.Arrays;

/**
 * Squared Euclidean distances from a block of rows to one point, {@code Σ (x − c)²}, summed in
 * float in the features' order: the formula an exported graph uses, so that fitting and serving
 * agree.
 */
public final class SquaredDistances {
  private SquaredDistances() {}

  /**
   * Writes the distances of the first rows into {@code distance}.
   *
   * @param columns {@code float[features][rows or more]}, such as one tile of {@link RowTiles}
   * @param point one value per feature
   */
  public static void toPoint(float[][] columns, float[] point, int rows, float[] distance) {
    int f = 0;
    Arrays.fill(distance, 0, rows, 0f);
    // Three features in one loop save loads and stores of the running sum; a longer body, or an
    // offset in some of the indices, and the compiler gives up on vector instructions.
    for (; f + 3 <= columns.length; f += 3) {
      addThree(columns, point, f, rows, distance);
    }
    for (; f < columns.length; f++) {
      addOne(columns[f], point[f], rows, distance);
    }
  }

  private static void addThree(
      float[][] columns, float[] point, int f, int rows, float[] distance) {
    float[] x0 = columns[f];
    float[] x1 = columns[f + 1];
    float[] x2 = columns[f + 2];
    float c0 = point[f];
    float c1 = point[f + 1];
    float c2 = point[f + 2];
    for (int i = 0; i < rows; i++) {
      float d0 = x0[i] - c0;
      float d1 = x1[i] - c1;
      float d2 = x2[i] - c2;
      distance[i] = distance[i] + d0 * d0 + d1 * d1 + d2 * d2;
    }
  }

  private static void addOne(float[] x, float c, int rows, float[] distance) {
    for (int i = 0; i < rows; i++) {
      float d = x[i] - c;
      distance[i] = distance[i] + d * d;
    }
  }
}
