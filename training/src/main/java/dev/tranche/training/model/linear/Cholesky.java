package dev.tranche.training.model.linear;

/** Solves symmetric positive definite systems, the matrix given as its packed lower triangle. */
final class Cholesky {
  private Cholesky() {}

  /** Entries of the triangle of so many rows. */
  static int size(int rows) {
    return Math.toIntExact((long) rows * (rows + 1) / 2);
  }

  static int at(int row, int column) {
    // Halved by a shift: the quick compiler calls a function for every division of longs.
    return (int) (((long) row * (row + 1)) >> 1) + column;
  }

  /**
   * Solves {@code A x = b} by A = L Lᵀ (Golub and Van Loan, Matrix Computations, 4.2); {@code a} is
   * overwritten by L.
   *
   * @throws ArithmeticException if the matrix is not positive definite
   */
  static double[] solve(double[] a, double[] b) {
    return solveFactored(factor(a, b.length), b);
  }

  /**
   * Overwrites A by L. Every entry is summed in the order of its columns, as if the rows came one
   * by one; four at a time they share what they read.
   *
   * @throws ArithmeticException if the matrix is not positive definite
   */
  static double[] factor(double[] a, int n) {
    int row = 0;
    for (; row + 3 < n; row += 4) {
      fourRows(a, row);
      for (int i = row; i < row + 4; i++) {
        finish(a, i, row);
      }
    }
    for (; row < n; row++) {
      finish(a, row, 0);
    }
    return a;
  }

  /** The entries of four rows left of the first one's diagonal. */
  private static void fourRows(double[] a, int row) {
    int first = at(row, 0);
    int second = at(row + 1, 0);
    int third = at(row + 2, 0);
    int fourth = at(row + 3, 0);
    for (int j = 0; j < row; j++) {
      int above = at(j, 0);
      double sum1 = a[first + j];
      double sum2 = a[second + j];
      double sum3 = a[third + j];
      double sum4 = a[fourth + j];
      for (int k = 0; k < j; k++) {
        double shared = a[above + k];
        sum1 -= a[first + k] * shared;
        sum2 -= a[second + k] * shared;
        sum3 -= a[third + k] * shared;
        sum4 -= a[fourth + k] * shared;
      }
      double diagonal = a[above + j];
      a[first + j] = sum1 / diagonal;
      a[second + j] = sum2 / diagonal;
      a[third + j] = sum3 / diagonal;
      a[fourth + j] = sum4 / diagonal;
    }
  }

  /** The entries of a row from a column on. */
  private static void finish(double[] a, int row, int column) {
    int start = at(row, 0);
    for (int j = column; j <= row; j++) {
      int above = at(j, 0);
      double sum = a[start + j];
      for (int k = 0; k < j; k++) {
        sum -= a[start + k] * a[above + k];
      }
      if (row == j && !(sum > 0)) {
        throw new ArithmeticException("the matrix is not positive definite");
      }
      a[start + j] = row == j ? Math.sqrt(sum) : sum / a[above + j];
    }
  }

  /** Solves {@code L Lᵀ x = b}. */
  static double[] solveFactored(double[] l, double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      int start = at(i, 0);
      for (int k = 0; k < i; k++) {
        x[i] -= l[start + k] * x[k];
      }
      x[i] /= l[start + i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= l[at(k, i)] * x[k];
      }
      x[i] /= l[at(i, i)];
    }
    return x;
  }
}
