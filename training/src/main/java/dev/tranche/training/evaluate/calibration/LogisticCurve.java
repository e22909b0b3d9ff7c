package dev.tranche.training.evaluate.calibration;

import java.util.Arrays;

/**
 * Logistic regression of a few terms by Newton's method on the mean log loss, every step halved
 * until the loss falls.
 */
final class LogisticCurve {
  private static final int ITERATIONS = 60;
  private static final int HALVINGS = 30;

  /** A gain in loss after which the next, its square by order, is lost in rounding. */
  private static final double CONVERGED = 1e-8;

  /** As many factors, each from 1 to 2, as a product holds; one logarithm then does for all. */
  private static final int FACTORS = 512;

  /** Keeps the Hessian invertible where a term says nothing. */
  private static final double RIDGE = 1e-10;

  private final float[][] terms;
  private final byte[] label;
  private final SmoothedLabels smoothed;

  /**
   * @param terms {@code float[terms][rows]}
   */
  LogisticCurve(float[][] terms, byte[] label) {
    this.terms = terms;
    this.label = label;
    this.smoothed = SmoothedLabels.of(label);
  }

  /** The intercept, then a coefficient per term. */
  double[] fit() {
    double[] best = new double[terms.length + 1];
    best[0] = smoothed.baseLogOdds();
    Slope here = at(best);
    for (int i = 0; i < ITERATIONS; i++) {
      double[] step = SmallSystem.solve(here.hessian, here.gradient);
      double[] tried = moved(best, step, 1);
      Slope there = at(tried);
      double share = 1;
      for (int h = 0; h < HALVINGS && !(there.loss <= here.loss); h++) {
        share /= 2;
        tried = moved(best, step, share);
        there = at(tried);
      }
      if (!(there.loss < here.loss)) {
        break;
      }
      double gain = here.loss - there.loss;
      best = tried;
      here = there;
      if (gain < CONVERGED) {
        break;
      }
    }
    return best;
  }

  private static double[] moved(double[] from, double[] step, double share) {
    double[] to = from.clone();
    for (int k = 0; k < to.length; k++) {
      to[k] -= share * step[k];
    }
    return to;
  }

  private Slope at(double[] coefficients) {
    int size = coefficients.length;
    double loss = 0;
    double product = 1;
    double[] gradient = new double[size];
    double[][] hessian = new double[size][size];
    double[] x = new double[size];
    x[0] = 1;
    for (int row = 0; row < label.length; row++) {
      double z = coefficients[0];
      for (int k = 1; k < size; k++) {
        x[k] = terms[k - 1][row];
        z += coefficients[k] * x[k];
      }
      double small = StrictMath.exp(-Math.abs(z));
      double p = z >= 0 ? 1 / (1 + small) : small / (1 + small);
      double target = smoothed.target(label[row]);
      loss += (z > 0 ? z : 0) - target * z;
      product *= 1 + small;
      if ((row + 1) % FACTORS == 0) {
        loss += StrictMath.log(product);
        product = 1;
      }
      double weight = p * (1 - p);
      for (int k = 0; k < size; k++) {
        gradient[k] += (p - target) * x[k];
        for (int l = 0; l <= k; l++) {
          hessian[k][l] += weight * x[k] * x[l];
        }
      }
    }
    loss += StrictMath.log(product);
    return new Slope(loss / label.length, gradient, mirrored(hessian, label.length));
  }

  private static double[][] mirrored(double[][] lower, int rows) {
    for (int k = 0; k < lower.length; k++) {
      lower[k][k] += RIDGE * rows;
      for (int l = 0; l < k; l++) {
        lower[l][k] = lower[k][l];
      }
    }
    return lower;
  }

  /** Loss and its derivatives at one place; the derivatives are sums over rows. */
  private static final class Slope {
    private final double loss;
    private final double[] gradient;
    private final double[][] hessian;

    Slope(double loss, double[] gradient, double[][] hessian) {
      this.loss = loss;
      this.gradient = gradient;
      this.hessian = hessian;
    }
  }

  /** Gaussian elimination with pivots, for two or three unknowns. */
  private static final class SmallSystem {
    static double[] solve(double[][] matrix, double[] right) {
      int size = right.length;
      double[][] a = new double[size][];
      for (int i = 0; i < size; i++) {
        a[i] = Arrays.copyOf(matrix[i], size + 1);
        a[i][size] = right[i];
      }
      for (int column = 0; column < size; column++) {
        int pivot = column;
        for (int i = column + 1; i < size; i++) {
          pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
        }
        double[] swapped = a[column];
        a[column] = a[pivot];
        a[pivot] = swapped;
        for (int i = column + 1; i < size; i++) {
          double factor = a[i][column] / a[column][column];
          for (int j = column; j <= size; j++) {
            a[i][j] -= factor * a[column][j];
          }
        }
      }
      double[] solution = new double[size];
      for (int i = size - 1; i >= 0; i--) {
        double rest = a[i][size];
        for (int j = i + 1; j < size; j++) {
          rest -= a[i][j] * solution[j];
        }
        solution[i] = rest / a[i][i];
      }
      return solution;
    }
  }
}
