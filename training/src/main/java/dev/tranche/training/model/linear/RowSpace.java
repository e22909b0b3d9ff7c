package dev.tranche.training.model.linear;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.LabelledRows;

/**
 * One variable per row, for rows fewer than columns: the coefficients that minimise a penalised
 * loss are a sum of rows, β = Xᵀα (the representer theorem: Hastie, Tibshirani and Friedman, The
 * Elements of Statistical Learning, 18.3.5), so that all the loss needs of the columns is the inner
 * products K of the rows.
 *
 * <p>A point is the intercept, then α. With the slopes g and curvatures S² of the rows' losses and
 * the penalty λ = 1 / C, Newton's step on the coefficients is Xᵀδ with (λI + S²K) δ = g + λα − S²1
 * d, d being the intercept's step; solved by B = λI + SKS, which is well conditioned however small
 * the curvatures are (Rasmussen and Williams, Gaussian Processes for Machine Learning, algorithm
 * 3.1).
 */
final class RowSpace implements LogisticSpace {
  private final LogisticDesign design;
  private final SignConstraints signs;
  private final double lambda;
  private final double[][] numbers;
  private final int[][] ones;
  private final boolean[] out;
  private final RowProducts products;

  RowSpace(LogisticDesign design, SignConstraints signs, double c, ThreadPool pool) {
    this.design = design;
    this.signs = signs;
    this.lambda = 1 / c;
    int rows = design.rows().rows();
    this.numbers = new double[rows][];
    this.ones = new int[rows][design.categorical().length];
    for (int row = 0; row < rows; row++) {
      double[] dense = new double[1 + design.numeric().length];
      design.dense(row, dense);
      dense[0] = 0;
      numbers[row] = dense;
      design.categories(row, ones[row]);
    }
    this.out = new boolean[design.columns()];
    this.products = RowProducts.of(numbers, ones, pool);
  }

  @Override
  public double[] start(double intercept) {
    double[] point = new double[1 + numbers.length];
    point[0] = intercept;
    return point;
  }

  @Override
  public NewtonPoint at(double[] point) {
    return new Point(point);
  }

  @Override
  public double[] coefficients(double[] point) {
    double[] beta = columnSums(alpha(point));
    beta[0] = point[0];
    return signs.cleared(beta);
  }

  @Override
  public double[] gradient(double[] point) {
    return columnSums(new Point(point).slopes);
  }

  /** The same row variables, with what is held taken out of the products and the rest put in. */
  @Override
  public double[] restart(double[] point) {
    for (int column = 1; column <= design.numeric().length; column++) {
      if (out[column] != signs.held(column)) {
        products.add(out[column] ? 1 : -1, numbers, column);
        out[column] = !out[column];
      }
    }
    return point;
  }

  /** Of every column the sum over the rows, each times its factor. */
  private double[] columnSums(double[] factor) {
    double[] sums = new double[design.columns()];
    for (int row = 0; row < factor.length; row++) {
      for (int i = 1; i < numbers[row].length; i++) {
        sums[i] += factor[row] * numbers[row][i];
      }
      for (int one : ones[row]) {
        sums[one] += factor[row];
      }
    }
    return sums;
  }

  private static double[] alpha(double[] point) {
    double[] alpha = new double[point.length - 1];
    System.arraycopy(point, 1, alpha, 0, alpha.length);
    return alpha;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private final class Point implements NewtonPoint {
    private final double[] alpha;
    private final double[] slopes;
    private final double[] roots;
    private final double value;

    Point(double[] point) {
      alpha = alpha(point);
      slopes = new double[alpha.length];
      roots = new double[alpha.length];
      double[] margins = products.times(alpha);
      LabelledRows rows = design.rows();
      RowLoss loss = new RowLoss();
      double sum = lambda * dot(alpha, margins) / 2;
      for (int row = 0; row < alpha.length; row++) {
        loss.at(point[0] + margins[row], rows.labels()[row], rows.weight(row));
        sum += loss.value();
        slopes[row] = loss.slope();
        roots[row] = Math.sqrt(loss.curvature());
      }
      value = sum;
    }

    @Override
    public double value() {
      return value;
    }

    @Override
    public Step step() {
      int rows = alpha.length;
      double[] gradient = new double[rows];
      double interceptGradient = 0;
      for (int row = 0; row < rows; row++) {
        gradient[row] = slopes[row] + lambda * alpha[row];
        interceptGradient += slopes[row];
      }
      double[] falls = products.times(gradient);
      double[] scaledFalls = new double[rows];
      for (int row = 0; row < rows; row++) {
        scaledFalls[row] = roots[row] * falls[row];
      }
      double[] factor = Cholesky.factor(curvatures(), rows);
      double[] z = Cholesky.solveFactored(factor, scaledFalls);
      double[] y = Cholesky.solveFactored(factor, roots);
      double intercept = (interceptGradient - dot(roots, z)) / (lambda * dot(roots, y));
      double[] direction = new double[1 + rows];
      direction[0] = intercept;
      double slope = intercept * interceptGradient;
      for (int row = 0; row < rows; row++) {
        double own = (gradient[row] - roots[row] * z[row]) / lambda;
        direction[1 + row] = own - intercept * roots[row] * y[row];
        slope += direction[1 + row] * falls[row];
      }
      return new Step(direction, slope);
    }

    /** B. */
    private double[] curvatures() {
      double[] b = products.triangle().clone();
      for (int row = 0; row < roots.length; row++) {
        int start = Cholesky.at(row, 0);
        for (int other = 0; other <= row; other++) {
          b[start + other] *= roots[row] * roots[other];
        }
        b[start + row] += lambda;
      }
      return b;
    }
  }
}
