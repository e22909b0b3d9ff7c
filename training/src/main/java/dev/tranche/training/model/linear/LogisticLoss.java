package dev.tranche.training.model.linear;

import java.util.Arrays;

/**
 * The log loss summed over a stripe of rows, its gradient and its Hessian at given coefficients.
 */
final class LogisticLoss {
  private static final int FOUR = 4;

  final double[] gradient;

  /** The packed lower triangle, see {@link Cholesky}. */
  final double[] hessian;

  private double value;

  LogisticLoss(int columns) {
    gradient = new double[columns];
    hessian = new double[Cholesky.size(columns)];
  }

  double value() {
    return value;
  }

  /** Adds the rows {@code begin … end - 1}. */
  void add(LogisticDesign design, double[] beta, int begin, int end) {
    LogisticRow[] four = new LogisticRow[FOUR];
    Arrays.setAll(four, i -> new LogisticRow(design));
    int row = begin;
    for (; row + FOUR <= end; row += FOUR) {
      for (int i = 0; i < FOUR; i++) {
        four[i].at(row + i, beta);
      }
      addDense(four[0], four[1], four[2], four[3]);
      for (LogisticRow one : four) {
        value += one.value();
        addCategories(one);
      }
    }
    for (; row < end; row++) {
      four[0].at(row, beta);
      value += four[0].value();
      addDense(four[0]);
      addCategories(four[0]);
    }
  }

  /**
   * Every entry is summed in the order of the rows, as if they came one by one; four at a time they
   * share what is read and written.
   */
  private void addDense(
      LogisticRow first, LogisticRow second, LogisticRow third, LogisticRow last) {
    double[] a = first.dense();
    double[] b = second.dense();
    double[] c = third.dense();
    double[] d = last.dense();
    // The quick compiler would load the fields anew for every entry.
    double[] triangle = hessian;
    for (int i = 0; i < a.length; i++) {
      gradient[i] =
          gradient[i]
              + first.slope() * a[i]
              + second.slope() * b[i]
              + third.slope() * c[i]
              + last.slope() * d[i];
      double scaledA = first.curvature() * a[i];
      double scaledB = second.curvature() * b[i];
      double scaledC = third.curvature() * c[i];
      double scaledD = last.curvature() * d[i];
      int rowStart = Cholesky.at(i, 0);
      for (int j = 0; j <= i; j++) {
        triangle[rowStart + j] =
            triangle[rowStart + j]
                + scaledA * a[j]
                + scaledB * b[j]
                + scaledC * c[j]
                + scaledD * d[j];
      }
    }
  }

  private void addDense(LogisticRow row) {
    double[] dense = row.dense();
    for (int i = 0; i < dense.length; i++) {
      gradient[i] += row.slope() * dense[i];
      double scaled = row.curvature() * dense[i];
      int rowStart = Cholesky.at(i, 0);
      for (int j = 0; j <= i; j++) {
        hessian[rowStart + j] += scaled * dense[j];
      }
    }
  }

  private void addCategories(LogisticRow row) {
    double[] dense = row.dense();
    int[] categories = row.categories();
    double slope = row.slope();
    double curvature = row.curvature();
    double[] triangle = hessian;
    for (int a = 0; a < categories.length; a++) {
      gradient[categories[a]] += slope;
      int rowStart = Cholesky.at(categories[a], 0);
      for (int j = 0; j < dense.length; j++) {
        triangle[rowStart + j] += curvature * dense[j];
      }
      for (int b = 0; b <= a; b++) {
        triangle[rowStart + categories[b]] += curvature;
      }
    }
  }

  void add(LogisticLoss other) {
    value += other.value;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += other.gradient[i];
    }
    for (int i = 0; i < hessian.length; i++) {
      hessian[i] += other.hessian[i];
    }
  }

  /** Adds |w|² / 2C over all columns but the intercept. */
  void penalise(double[] beta, double c) {
    for (int i = 1; i < beta.length; i++) {
      value += beta[i] * beta[i] / (2 * c);
      gradient[i] += beta[i] / c;
      hessian[Cholesky.at(i, i)] += 1 / c;
    }
  }
}
