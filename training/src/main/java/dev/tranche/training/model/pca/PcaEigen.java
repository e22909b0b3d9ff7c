package dev.tranche.training.model.pca;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and
 * Van Loan, <i>Matrix Computations</i>, 4th edition, section 8.5).
 *
 * @param values largest first
 * @param vectors {@code double[matching value][dimension]}, of length 1
 */
record PcaEigen(double[] values, double[][] vectors) {
  private static final int MOST_SWEEPS = 100;

  static PcaEigen of(double[][] symmetric) {
    int n = symmetric.length;
    double[][] a = new double[n][];
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i] = symmetric[i].clone();
      v[i][i] = 1;
    }
    double tolerance = 1e-32 * squares(a, false);
    for (int sweep = 0; sweep < MOST_SWEEPS && squares(a, true) > tolerance; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(i -> -a[i][i]));
    double[] values = new double[n];
    double[][] vectors = new double[n][];
    for (int i = 0; i < n; i++) {
      values[i] = a[order[i]][order[i]];
      vectors[i] = v[order[i]];
    }
    return new PcaEigen(values, vectors);
  }

  private static double squares(double[][] a, boolean offDiagonalOnly) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        if (i != j || !offDiagonalOnly) {
          sum += a[i][j] * a[i][j];
        }
      }
    }
    return sum;
  }

  /** Turns rows and columns p and q so that their common element vanishes. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    for (int i = 0; i < a.length; i++) {
      double ip = a[i][p];
      double iq = a[i][q];
      a[i][p] = c * ip - s * iq;
      a[i][q] = s * ip + c * iq;
    }
    turnRows(a, p, q, c, s);
    turnRows(v, p, q, c, s);
  }

  private static void turnRows(double[][] m, int p, int q, double c, double s) {
    for (int j = 0; j < m.length; j++) {
      double pj = m[p][j];
      double qj = m[q][j];
      m[p][j] = c * pj - s * qj;
      m[q][j] = s * pj + c * qj;
    }
  }
}
