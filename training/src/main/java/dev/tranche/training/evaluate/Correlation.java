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
    Spread[] spreads = new Spread[columns.length];
    pool.run(columns.length, a -> spreads[a] = Spread.of(columns[a]));
    pool.run(
        columns.length,
        a -> {
          for (int b = a; b < columns.length; b++) {
            matrix[a][b] =
                spreads[a].complete() && spreads[b].complete()
                    ? between(columns[a], spreads[a], columns[b], spreads[b])
                    : between(columns[a], columns[b]);
          }
        });
    for (int a = 0; a < matrix.length; a++) {
      for (int b = 0; b < a; b++) {
        matrix[a][b] = matrix[b][a];
      }
    }
    return new Correlation(names, matrix);
  }

  /**
   * What a column without missing values has alone, whatever it is compared with.
   *
   * @param squares the sum of squared distances from the mean
   */
  private record Spread(boolean complete, double mean, double squares) {
    static Spread of(float[] column) {
      double sum = 0;
      for (float value : column) {
        if (!Float.isFinite(value)) {
          return new Spread(false, Double.NaN, Double.NaN);
        }
        sum += value;
      }
      double mean = sum / column.length;
      double squares = 0;
      for (float value : column) {
        double distance = value - mean;
        squares += distance * distance;
      }
      return new Spread(true, mean, squares);
    }
  }

  private static double between(float[] x, Spread ofX, float[] y, Spread ofY) {
    double meanX = ofX.mean;
    double meanY = ofY.mean;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return quotient(x.length, ofX, ofY, xy);
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
    return quotient(count, new Spread(false, meanX, xx), new Spread(false, meanY, yy), xy);
  }

  private static double quotient(int count, Spread x, Spread y, double xy) {
    // Rounding of the mean leaves a constant column a spread that is not one.
    if (!(x.squares > 1e-24 * count * x.mean * x.mean)
        || !(y.squares > 1e-24 * count * y.mean * y.mean)) {
      return Double.NaN;
    }
    return Math.max(-1, Math.min(1, xy / (Math.sqrt(x.squares) * Math.sqrt(y.squares))));
  }

  private static boolean bothKnown(float x, float y) {
    return Float.isFinite(x) && Float.isFinite(y);
  }
}
