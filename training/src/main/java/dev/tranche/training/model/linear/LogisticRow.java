package dev.tranche.training.model.linear;

/**
 * One row of a logistic regression's design and what it adds at given coefficients. One object is
 * used for row after row.
 */
final class LogisticRow {
  private final LogisticDesign design;
  private final double[] dense;
  private final int[] categories;
  private final RowLoss loss = new RowLoss();

  LogisticRow(LogisticDesign design) {
    this.design = design;
    this.dense = new double[1 + design.numeric().length];
    this.categories = new int[design.categorical().length];
  }

  /** Looks at a row. */
  void at(int row, double[] beta) {
    design.dense(row, dense);
    design.categories(row, categories);
    double margin = 0;
    for (int i = 0; i < dense.length; i++) {
      margin += beta[i] * dense[i];
    }
    for (int category : categories) {
      margin += beta[category];
    }
    loss.at(margin, design.rows().labels()[row], design.rows().weight(row));
  }

  /** See {@link LogisticDesign#dense}. */
  double[] dense() {
    return dense;
  }

  /** See {@link LogisticDesign#categories}. */
  int[] categories() {
    return categories;
  }

  double value() {
    return loss.value();
  }

  double slope() {
    return loss.slope();
  }

  double curvature() {
    return loss.curvature();
  }
}
