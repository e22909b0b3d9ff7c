package dev.tranche.training.model.pca;

import dev.tranche.base.thread.ThreadPool;

/**
 * Principal components: the directions of largest variance, from the eigenvectors of the covariance
 * matrix (Pearson 1901; Hotelling 1933).
 *
 * @param mean per feature, subtracted before projecting
 * @param components {@code double[components][features]}, of length 1, largest variance first; the
 *     loading of largest magnitude is positive
 * @param explainedVarianceRatio each component's share of the total variance
 */
public record Pca(double[] mean, double[][] components, double[] explainedVarianceRatio) {
  /** Of more features only the components asked for are computed. */
  private static final int MANY = 200;

  /**
   * Fits so many components.
   *
   * @param columns {@code float[features][rows]}, without missing values, two rows or more
   * @throws IllegalArgumentException if more components are asked for than there are features, or
   *     there are fewer than two rows
   */
  public static Pca fit(float[][] columns, int count, ThreadPool pool) {
    if (count < 1 || count > columns.length || columns[0].length < 2) {
      throw new IllegalArgumentException(
          count
              + " components of "
              + columns.length
              + " features need as many features and 2 rows");
    }
    double[] mean = new double[columns.length];
    for (int f = 0; f < mean.length; f++) {
      for (float x : columns[f]) {
        mean[f] += x;
      }
      mean[f] /= columns[f].length;
    }
    boolean many = columns.length > MANY;
    PcaEigen eigen =
        many ? LeadingEigen.of(columns, mean) : PcaEigen.of(covariance(columns, mean, pool));
    double total = 0;
    for (double value : many ? new double[] {variance(columns, mean)} : eigen.values()) {
      total += value;
    }
    double[][] components = new double[count][];
    double[] ratio = new double[count];
    for (int c = 0; c < count; c++) {
      boolean found = c < eigen.values().length;
      components[c] = found ? withPositiveLargest(eigen.vectors()[c]) : new double[mean.length];
      ratio[c] = found && total > 0 ? eigen.values()[c] / total : 0;
    }
    return new Pca(mean, components, ratio);
  }

  private static double variance(float[][] columns, double[] mean) {
    double squares = 0;
    for (int f = 0; f < columns.length; f++) {
      for (float x : columns[f]) {
        squares += (x - mean[f]) * (x - mean[f]);
      }
    }
    return squares / (columns[0].length - 1);
  }

  /** {@code float[components][rows]}: every row's place along each component. */
  public float[][] project(float[][] columns) {
    int rows = columns[0].length;
    float[][] projected = new float[components.length][rows];
    for (int c = 0; c < components.length; c++) {
      for (int i = 0; i < rows; i++) {
        double place = 0;
        for (int f = 0; f < columns.length; f++) {
          place += (columns[f][i] - mean[f]) * components[c][f];
        }
        projected[c][i] = (float) place;
      }
    }
    return projected;
  }

  private static double[][] covariance(float[][] columns, double[] mean, ThreadPool pool) {
    int features = columns.length;
    double[][] covariance = new double[features][features];
    pool.run(
        features,
        a -> {
          for (int b = a; b < features; b++) {
            double sum = 0;
            for (int i = 0; i < columns[a].length; i++) {
              sum += (columns[a][i] - mean[a]) * (columns[b][i] - mean[b]);
            }
            covariance[a][b] = sum / (columns[a].length - 1);
          }
        });
    for (int a = 0; a < features; a++) {
      for (int b = 0; b < a; b++) {
        covariance[a][b] = covariance[b][a];
      }
    }
    return covariance;
  }

  private static double[] withPositiveLargest(double[] vector) {
    double largest = 0;
    for (double loading : vector) {
      largest = Math.max(largest, Math.abs(loading));
    }
    int first = 0;
    // Loadings that differ by rounding alone count as equal, or rounding would choose the sign.
    while (Math.abs(vector[first]) < largest * (1 - 1e-9)) {
      first++;
    }
    double sign = Math.signum(vector[first]);
    double[] turned = new double[vector.length];
    for (int f = 0; f < vector.length; f++) {
      turned[f] = sign * vector[f];
    }
    return turned;
  }
}
