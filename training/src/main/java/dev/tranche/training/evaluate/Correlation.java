package dev.tranche.training.evaluate;

import dev.tranche.base.thread.ThreadPool;
import java.util.List;

/**
 * Pearson's correlation of every pair of columns, each over the rows in which both have a value.
 *
 * @param names of the columns
 * @param matrix {@code double[columns][columns]}, symmetric; NaN where fewer than two rows are
 *     common or one of the columns is constant over them
 */
public record Correlation(List<String> names, double[][] matrix) {
  public Correlation {
    names = List.copyOf(names);
  }

  /**
   * Correlates the columns.
   *
   * @param names one per column
   * @param columns {@code float[columns][rows]}; NaN and infinities count as missing
   */
  public static Correlation of(List<String> names, float[][] columns, ThreadPool pool) {
    double[][] matrix = new double[columns.length][columns.length];
    pool.run(
        columns.length,
        a -> {
          for (int b = a; b < columns.length; b++) {
            matrix[a][b] = between(columns[a], columns[b]);
          }
        });
    for (int a = 0; a < matrix.length; a++) {
      for (int b = 0; b < a; b++) {
        matrix[a][b] = matrix[b][a];
      }
    }
    return new Correlation(names, matrix);
  }

  /** Of two columns; NaN where it cannot be told. */
  static double between(float[] x, float[] y) {
    int count = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      if (bothKnown(x[i], y[i])) {
        count++;
        sumX += x[i];
        sumY += y[i];
      }
    }
    double meanX = sumX / count;
    double meanY = sumY / count;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      if (bothKnown(x[i], y[i])) {
        double dx = x[i] - meanX;
        double dy = y[i] - meanY;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
      }
    }
    // Rounding of the mean leaves a constant column a spread that is not one.
    if (!(xx > 1e-24 * count * meanX * meanX) || !(yy > 1e-24 * count * meanY * meanY)) {
      return Double.NaN;
    }
    return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
  }

  private static boolean bothKnown(float x, float y) {
    return Float.isFinite(x) && Float.isFinite(y);
  }
}
