package dev.tranche.training.model.linear;

/**
 * The variables in which the penalised loss is minimised: the coefficients themselves, or, where
 * these are more than the rows, one variable per row.
 */
interface LogisticSpace {
  /** Where all coefficients are 0 but the intercept. */
  double[] start(double intercept);

  /** The loss, the coefficients that {@link SignConstraints} hold taken for 0. */
  NewtonPoint at(double[] point);

  /** The coefficients, one per column of the design. */
  double[] coefficients(double[] point);

  /** The derivative of the loss by each coefficient that is held. */
  double[] gradient(double[] point);

  /** A point to start from anew, after other coefficients are held. */
  double[] restart(double[] point);
}
