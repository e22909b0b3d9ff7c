package dev.tranche.training.model.pca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The largest eigenvalues of the covariance matrix of many columns, which is never written out, by
 * Lanczos' method with full orthogonalisation (Golub and Van Loan, <i>Matrix Computations</i>, 4th
 * edition, section 10.1): a hundred products with the columns in place of the cube of their number.
 * Exact up to a hundred rows or columns; beyond, accurate enough for a picture. Nothing is random.
 */
final class LeadingEigen {
  private static final int STEPS = 100;

  /** A remainder shorter than this share of the largest is rounding. */
  private static final double NOTHING = 1e-10;

  private final float[][] columns;
  private final double[] mean;

  private LeadingEigen(float[][] columns, double[] mean) {
    this.columns = columns;
    this.mean = mean;
  }

  /**
   * As many as the method finds, largest first.
   *
   * @param columns {@code float[features][rows]}
   * @param mean per feature
   */
  static PcaEigen of(float[][] columns, double[] mean) {
    return new LeadingEigen(columns, mean).found();
  }

  private PcaEigen found() {
    List<double[]> basis = new ArrayList<>();
    int most = Math.min(STEPS, columns.length);
    double[][] projected = new double[most][most];
    double[] next = start();
    double largest = 0;
    double length = scaled(next);
    while (basis.size() < most && length > NOTHING * largest) {
      int step = basis.size();
      basis.add(next);
      double[] image = times(next);
      // Twice, as rounding leaves a rest the first time.
      for (int again = 0; again < 2; again++) {
        for (int i = 0; i <= step; i++) {
          double share = dot(basis.get(i), image);
          projected[i][step] += share;
          for (int f = 0; f < image.length; f++) {
            image[f] -= share * basis.get(i)[f];
          }
        }
      }
      next = image;
      length = scaled(next);
      largest = Math.max(largest, Math.max(length, projected[step][step]));
    }
    return lifted(basis, projected);
  }

  /** Eigenvectors on the basis found, as ones of the columns. */
  private static PcaEigen lifted(List<double[]> basis, double[][] projected) {
    int size = basis.size();
    double[][] symmetric = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        symmetric[i][j] = projected[i][j];
        symmetric[j][i] = projected[i][j];
      }
    }
    PcaEigen small = PcaEigen.of(symmetric);
    double[][] vectors = new double[size][basis.get(0).length];
    for (int v = 0; v < size; v++) {
      for (int i = 0; i < size; i++) {
        for (int f = 0; f < vectors[v].length; f++) {
          vectors[v][f] += small.vectors()[v][i] * basis.get(i)[f];
        }
      }
    }
    return new PcaEigen(small.values(), vectors);
  }

  /** No eigenvector is at right angles to it but by chance. */
  private double[] start() {
    double[] start = new double[columns.length];
    for (int f = 0; f < start.length; f++) {
      start[f] = 1 + StrictMath.sin(1 + f * (double) f) / 2;
    }
    return start;
  }

  /** The covariance matrix times a vector. */
  private double[] times(double[] vector) {
    double[] places = new double[columns[0].length];
    for (int f = 0; f < columns.length; f++) {
      for (int i = 0; i < places.length; i++) {
        places[i] += (columns[f][i] - mean[f]) * vector[f];
      }
    }
    double[] image = new double[columns.length];
    for (int f = 0; f < columns.length; f++) {
      double sum = 0;
      for (int i = 0; i < places.length; i++) {
        sum += (columns[f][i] - mean[f]) * places[i];
      }
      image[f] = sum / (places.length - 1);
    }
    return image;
  }

  /** Brings a vector to length 1; how long it was. */
  private static double scaled(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length > 0) {
      Arrays.setAll(vector, f -> vector[f] / length);
    }
    return length;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int f = 0; f < a.length; f++) {
      sum += a[f] * b[f];
    }
    return sum;
  }
}
