package dev.tranche.training.model.linear;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.Standardisation;
import java.util.function.LongConsumer;

/**
 * Fits L2-penalised logistic regression by Newton's method (iteratively reweighted least squares:
 * Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1), in the columns or,
 * where these are more, in the rows: both give the same coefficients but for rounding.
 *
 * <p>The same rows give the same bytes for any number of threads. Nothing is random.
 *
 * <p>Monotone directions bound the signs of coefficients; {@link SignConstraints} finds which of
 * them end up at 0.
 */
public final class LogisticTrainer {
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
    SignConstraints signs = SignConstraints.of(design, monotone);
    boolean wide = design.columns() - 1 > rows.rows();
    LogisticSpace space =
        wide
            ? new RowSpace(design, signs, parameters.c(), pool)
            : new ColumnSpace(design, signs, parameters.c(), pool);
    return design.model(coefficients(space, signs, rows.prior(), progress));
  }

  /** The least loss; first over all coefficients, then over those that are not held at 0. */
  double[] coefficients(
      LogisticSpace space, SignConstraints signs, double prior, LongConsumer progress) {
    NewtonDescent descent = new NewtonDescent(parameters.maxIterations(), progress);
    double[] point = descent.least(space.start(StrictMath.log(prior / (1 - prior))), space::at);
    while (signs.holdViolated(space.coefficients(point))
        || signs.releaseOne(space.gradient(point))) {
      point = descent.least(space.restart(point), space::at);
    }
    return space.coefficients(point);
  }
}
