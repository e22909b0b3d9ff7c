package dev.tranche.training.model.linear;

import dev.tranche.base.thread.ThreadPool;

/**
 * Logistic regression on ordered categories whose terms never fall from one to the next: the
 * variables are the steps between neighbours, none of them negative, with an L2 penalty that draws
 * neighbours together.
 *
 * <p>The least loss is found by Newton's method in the steps that are not at 0, every point put
 * back to where no step is negative (Bertsekas, <i>Projected Newton methods for optimization
 * problems with simple constraints</i>, SIAM Journal on Control and Optimization 20, 1982). The
 * loss is convex, so there is one minimum. The same rows give the same bytes for any number of
 * threads.
 */
public final class OrderedRegression {
  private static final int STRIPES = 16;
  private static final int MAX_ITERATIONS = 200;
  private static final int MAX_HALVINGS = 40;

  /** The step that promises less than this share of the value is the last. */
  private static final double TOLERANCE = 1e-9;

  private final OrderedCategories x;
  private final byte[] labels;
  private final double c;
  private final ThreadPool pool;
  private final int[] first;

  private OrderedRegression(OrderedCategories x, byte[] labels, double c, ThreadPool pool) {
    this.x = x;
    this.labels = labels;
    this.c = c;
    this.pool = pool;
    this.first = x.firstColumns();
  }

  /**
   * The fitted terms.
   *
   * @param intercept log-odds where all features are in their category 0
   * @param terms per feature what each category adds, the first 0, none below the one before it
   */
  public record Terms(double intercept, double[][] terms) {}

  /**
   * Fits.
   *
   * @param labels 0 or 1 per row, both among them
   * @param c the inverse strength of the penalty: the loss is the summed log loss + |steps|² / 2C
   * @throws IllegalStateException if it does not converge
   */
  public static Terms fit(OrderedCategories x, byte[] labels, double c, ThreadPool pool) {
    OrderedRegression regression = new OrderedRegression(x, labels, c, pool);
    return regression.split(regression.terms(regression.least()));
  }

  private double[] least() {
    double[] point = start();
    OrderedLoss here = loss(point);
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      double[] gradient = here.gradient.clone();
      here.hold(held(point, gradient));
      double[] direction = Cholesky.solve(here.hessian, here.gradient);
      if (slope(direction, here.gradient) / 2 <= TOLERANCE * Math.max(1, here.value())) {
        return moved(point, direction, 1);
      }
      double length = 1;
      double[] next = moved(point, direction, length);
      OrderedLoss there = loss(next);
      for (int halving = 0;
          halving < MAX_HALVINGS && !falls(point, next, gradient, here, there);
          halving++) {
        length /= 2;
        next = moved(point, direction, length);
        there = loss(next);
      }
      point = next;
      here = there;
    }
    throw new IllegalStateException("the regression did not converge");
  }

  /** Armijo's rule along the way that is put back, with the customary 1e-4. */
  private static boolean falls(
      double[] from, double[] to, double[] gradient, OrderedLoss here, OrderedLoss there) {
    double promised = 0;
    for (int i = 0; i < from.length; i++) {
      promised += gradient[i] * (from[i] - to[i]);
    }
    return there.value() <= here.value() - 1e-4 * promised;
  }

  private static double slope(double[] direction, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < direction.length; i++) {
      sum += direction[i] * gradient[i];
    }
    return sum;
  }

  /** Steps at 0 that would become negative, and those to the first categories. */
  private boolean[] held(double[] point, double[] gradient) {
    boolean[] held = new boolean[point.length];
    for (int i = 1; i < held.length; i++) {
      held[i] = point[i] == 0 && gradient[i] >= 0;
    }
    for (int f = 0; f < x.features(); f++) {
      held[first[f]] = true;
    }
    return held;
  }

  private static double[] moved(double[] point, double[] direction, double length) {
    double[] next = new double[point.length];
    next[0] = point[0] - length * direction[0];
    for (int i = 1; i < next.length; i++) {
      next[i] = Math.max(0, point[i] - length * direction[i]);
    }
    return next;
  }

  private double[] start() {
    long bads = 0;
    for (byte label : labels) {
      bads += label;
    }
    double[] point = new double[first[x.features()]];
    point[0] = StrictMath.log((double) bads / (labels.length - bads));
    return point;
  }

  /** Sums over a fixed number of stripes, joined in their order. */
  private OrderedLoss loss(double[] point) {
    double[] terms = terms(point);
    OrderedLoss[] stripes = new OrderedLoss[STRIPES];
    pool.run(
        STRIPES,
        s -> {
          stripes[s] = new OrderedLoss(point.length);
          int begin = (int) ((long) labels.length * s / STRIPES);
          int end = (int) ((long) labels.length * (s + 1) / STRIPES);
          stripes[s].add(x, labels, terms, begin, end);
        });
    for (int s = 1; s < STRIPES; s++) {
      stripes[0].add(stripes[s]);
    }
    stripes[0].bySteps(first);
    stripes[0].penalise(point, c);
    return stripes[0];
  }

  private double[] terms(double[] point) {
    double[] terms = point.clone();
    for (int f = 0; f < x.features(); f++) {
      terms[first[f]] = 0;
      for (int i = first[f] + 1; i < first[f + 1]; i++) {
        terms[i] += terms[i - 1];
      }
    }
    return terms;
  }

  private Terms split(double[] terms) {
    double[][] ofFeature = new double[x.features()][];
    for (int f = 0; f < ofFeature.length; f++) {
      ofFeature[f] = new double[x.categories()[f]];
      System.arraycopy(terms, first[f], ofFeature[f], 0, ofFeature[f].length);
    }
    return new Terms(terms[0], ofFeature);
  }
}
