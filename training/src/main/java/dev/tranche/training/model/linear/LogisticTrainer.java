package dev.tranche.training.model.linear;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.Standardisation;
import java.util.function.LongConsumer;

/**
 * Fits L2-penalised logistic regression by Newton's method (iteratively reweighted least squares:
 * Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1) with step halving.
 *
 * <p>Sums are taken over a fixed number of stripes and joined in their order, so the same rows give
 * the same bytes for any number of threads. Nothing is random.
 *
 * <p>Monotone directions bound the signs of coefficients; {@link SignConstraints} finds which of
 * them end up at 0.
 */
public final class LogisticTrainer {
  private static final int STRIPES = 16;
  private static final int MAX_HALVINGS = 40;

  /** The step that promises less than this share of the loss is the last: errors are squared. */
  private static final double TOLERANCE = 1e-10;

  private final LogisticParameters parameters;

  public LogisticTrainer(LogisticParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * Finds the coefficients of the least penalised loss among those that keep the directions.
   *
   * @param standardisation of the numeric features, from the rows before balancing
   * @param monotone of numeric features; a category has no order, so those of categorical ones are
   *     not looked at
   * @param progress told the number of Newton steps so far
   * @throws IllegalArgumentException if the standardisation or the directions have another number
   *     of features
   * @throws IllegalStateException if the steps allowed do not suffice
   */
  public LogisticModel fit(
      LabelledRows rows,
      Standardisation standardisation,
      Monotone monotone,
      ThreadPool pool,
      LongConsumer progress) {
    monotone.requireFits(rows.features());
    LogisticDesign design = LogisticDesign.of(rows, standardisation);
    double[] beta = new double[design.columns()];
    double prior = rows.prior();
    beta[0] = StrictMath.log(prior / (1 - prior));
    SignConstraints signs = SignConstraints.of(design, monotone);
    Steps steps = new Steps(progress);
    double[] fitted = newton(design, beta, signs, pool, steps);
    while (signs.holdViolated(fitted) || signs.releaseOne(loss(design, fitted, pool).gradient)) {
      fitted = newton(design, signs.cleared(fitted), signs, pool, steps);
    }
    return design.model(fitted);
  }

  /** Counts the steps of all rounds together. */
  private static final class Steps {
    private final LongConsumer progress;
    private int taken;

    Steps(LongConsumer progress) {
      this.progress = progress;
    }

    void taken() {
      progress.accept(++taken);
    }
  }

  /** The least loss over the coefficients that are not held at 0. */
  private double[] newton(
      LogisticDesign design, double[] start, SignConstraints signs, ThreadPool pool, Steps steps) {
    double[] beta = start;
    LogisticLoss loss = loss(design, beta, pool);
    for (int step = 1; step <= parameters.maxIterations(); step++) {
      signs.hold(loss);
      double[] direction = Cholesky.solve(loss.hessian.clone(), loss.gradient);
      double slope = 0;
      for (int i = 0; i < beta.length; i++) {
        slope += direction[i] * loss.gradient[i];
      }
      if (slope / 2 <= TOLERANCE * Math.max(1, loss.value())) {
        return moved(beta, direction, 1);
      }
      double length = 1;
      double[] next = moved(beta, direction, length);
      LogisticLoss nextLoss = loss(design, next, pool);
      // Armijo's rule with the customary 1e-4; a full step nearly always meets it.
      for (int halving = 0;
          halving < MAX_HALVINGS && !(nextLoss.value() <= loss.value() - 1e-4 * length * slope);
          halving++) {
        length /= 2;
        next = moved(beta, direction, length);
        nextLoss = loss(design, next, pool);
      }
      beta = next;
      loss = nextLoss;
      steps.taken();
    }
    throw new IllegalStateException(
        "logistic regression did not converge in " + parameters.maxIterations() + " Newton steps");
  }

  private LogisticLoss loss(LogisticDesign design, double[] beta, ThreadPool pool) {
    int rows = design.rows().rows();
    LogisticLoss[] stripes = new LogisticLoss[STRIPES];
    pool.run(
        STRIPES,
        s -> {
          stripes[s] = new LogisticLoss(design.columns());
          int begin = (int) ((long) rows * s / STRIPES);
          int end = (int) ((long) rows * (s + 1) / STRIPES);
          stripes[s].add(design, beta, begin, end);
        });
    for (int s = 1; s < STRIPES; s++) {
      stripes[0].add(stripes[s]);
    }
    stripes[0].penalise(beta, parameters.c());
    return stripes[0];
  }

  private static double[] moved(double[] beta, double[] direction, double length) {
    double[] next = new double[beta.length];
    for (int i = 0; i < beta.length; i++) {
      next[i] = beta[i] - length * direction[i];
    }
    return next;
  }
}
