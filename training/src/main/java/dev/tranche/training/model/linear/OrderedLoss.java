package dev.tranche.training.model.linear;

/**
 * The log loss summed over a stripe of rows of {@link OrderedCategories}, its gradient and its
 * Hessian by the terms of the categories, and then by the steps between them.
 */
final class OrderedLoss {
  final double[] gradient;

  /** The packed lower triangle, see {@link Cholesky}. */
  final double[] hessian;

  private double value;

  OrderedLoss(int columns) {
    gradient = new double[columns];
    hessian = new double[Cholesky.size(columns)];
  }

  double value() {
    return value;
  }

  /**
   * Adds the rows {@code begin … end - 1}.
   *
   * @param terms of all columns
   */
  void add(OrderedCategories x, byte[] labels, double[] terms, int begin, int end) {
    int[] first = x.firstColumns();
    int[] at = new int[first.length];
    RowLoss loss = new RowLoss();
    for (int row = begin; row < end; row++) {
      double margin = terms[0];
      for (int f = 0; f < x.features(); f++) {
        at[f + 1] = first[f] + (x.codes()[f][row] & 0xff);
        margin += terms[at[f + 1]];
      }
      loss.at(margin, labels[row], 1);
      value += loss.value();
      add(at, loss.slope(), loss.curvature());
    }
  }

  private void add(int[] at, double slope, double curvature) {
    // The quick compiler would load the field anew for every entry.
    double[] triangle = hessian;
    for (int a = 0; a < at.length; a++) {
      gradient[at[a]] += slope;
      int rowStart = Cholesky.at(at[a], 0);
      for (int b = 0; b <= a; b++) {
        triangle[rowStart + at[b]] += curvature;
      }
    }
  }

  void add(OrderedLoss other) {
    value += other.value;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += other.gradient[i];
    }
    for (int i = 0; i < hessian.length; i++) {
      hessian[i] += other.hessian[i];
    }
  }

  /**
   * Turns the derivatives by terms into those by steps: a step is part of the terms of its own
   * category and of all after it.
   *
   * @param first see {@link OrderedCategories#firstColumns}
   */
  void bySteps(int[] first) {
    int columns = gradient.length;
    double[][] full = new double[columns][columns];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j <= i; j++) {
        full[i][j] = hessian[Cholesky.at(i, j)];
        full[j][i] = full[i][j];
      }
    }
    for (int f = 0; f + 1 < first.length; f++) {
      for (int i = first[f + 1] - 2; i >= first[f]; i--) {
        gradient[i] += gradient[i + 1];
        for (int j = 0; j < columns; j++) {
          full[i][j] += full[i + 1][j];
        }
      }
    }
    for (int i = 0; i < columns; i++) {
      for (int f = 0; f + 1 < first.length; f++) {
        for (int j = first[f + 1] - 2; j >= first[f]; j--) {
          full[i][j] += full[i][j + 1];
        }
      }
      System.arraycopy(full[i], 0, hessian, Cholesky.at(i, 0), i + 1);
    }
  }

  /** Adds |steps|² / 2C, the intercept free of it. */
  void penalise(double[] point, double c) {
    for (int i = 1; i < point.length; i++) {
      value += point[i] * point[i] / (2 * c);
      gradient[i] += point[i] / c;
      hessian[Cholesky.at(i, i)] += 1 / c;
    }
  }

  /** Takes columns out of the equations of a Newton step. */
  void hold(boolean[] held) {
    for (int i = 0; i < held.length; i++) {
      for (int j = 0; j <= i; j++) {
        if (held[i] || held[j]) {
          hessian[Cholesky.at(i, j)] = i == j ? 1 : 0;
        }
      }
      if (held[i]) {
        gradient[i] = 0;
      }
    }
  }
}
