package dev.tranche.training.model.linear;

/**
 * The log loss summed over a stripe of rows, its gradient and its Hessian at given coefficients.
 */
final class LogisticLoss {
  final double[] gradient;

  /** The packed lower triangle, see {@link Cholesky}. */
  final double[] hessian;

  private final RowLoss loss = new RowLoss();
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
    double[] dense = new double[1 + design.numeric().length];
    int[] categories = new int[design.categorical().length];
    for (int row = begin; row < end; row++) {
      design.dense(row, dense);
      design.categories(row, categories);
      double margin = 0;
      for (int i = 0; i < dense.length; i++) {
        margin += beta[i] * dense[i];
      }
      for (int category : categories) {
        margin += beta[category];
      }
      addRow(dense, categories, margin, design.rows().labels()[row], design.rows().weight(row));
    }
  }

  private void addRow(double[] dense, int[] categories, double margin, byte label, double weight) {
    loss.at(margin, label, weight);
    value += loss.value();
    double slope = loss.slope();
    double curvature = loss.curvature();
    // The quick compiler would load the fields anew for every entry.
    double[] gradient = this.gradient;
    double[] hessian = this.hessian;
    for (int i = 0; i < dense.length; i++) {
      gradient[i] += slope * dense[i];
      double scaled = curvature * dense[i];
      int rowStart = Cholesky.at(i, 0);
      for (int j = 0; j <= i; j++) {
        hessian[rowStart + j] += scaled * dense[j];
      }
    }
    for (int a = 0; a < categories.length; a++) {
      gradient[categories[a]] += slope;
      int rowStart = Cholesky.at(categories[a], 0);
      for (int j = 0; j < dense.length; j++) {
        hessian[rowStart + j] += curvature * dense[j];
      }
      for (int b = 0; b <= a; b++) {
        hessian[rowStart + categories[b]] += curvature;
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
