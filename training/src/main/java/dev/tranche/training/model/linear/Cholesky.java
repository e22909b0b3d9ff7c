package dev.tranche.training.model.linear;

/** Solves symmetric positive definite systems, the matrix given as its packed lower triangle. */
final class Cholesky {
  private Cholesky() {}

  static int at(int row, int column) {
    return row * (row + 1) / 2 + column;
  }

  /**
   * Solves {@code A x = b} by A = L Lᵀ (Golub and Van Loan, Matrix Computations, 4.2); {@code a} is
   * overwritten by L.
   *
   * @throws ArithmeticException if the matrix is not positive definite
   */
  static double[] solve(double[] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[at(i, j)];
        for (int k = 0; k < j; k++) {
          sum -= a[at(i, k)] * a[at(j, k)];
        }
        if (i == j && !(sum > 0)) {
          throw new ArithmeticException("the matrix is not positive definite");
        }
        a[at(i, j)] = i == j ? Math.sqrt(sum) : sum / a[at(j, j)];
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[at(i, k)] * x[k];
      }
      x[i] /= a[at(i, i)];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[at(k, i)] * x[k];
      }
      x[i] /= a[at(i, i)];
    }
    return x;
  }
}
