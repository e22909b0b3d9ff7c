package dev.tranche.training.model.linear;

/**
 * The settings of logistic regression.
 *
 * @param c the inverse strength of the L2 penalty, as scikit-learn's {@code C}: the loss is the
 *     summed log loss + |w|² / 2C, the intercept free of it
 * @param maxIterations Newton steps after which fitting is given up
 */
public record LogisticParameters(double c, int maxIterations) {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a setting is not positive
   */
  public LogisticParameters {
    if (!(c > 0 && c <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("logistic C is " + c + "; it must be positive and finite");
    }
    if (maxIterations < 1) {
      throw new IllegalArgumentException(
          "logistic maxIterations is " + maxIterations + "; it must be at least 1");
    }
  }

  /** C = 1, at most 100 steps (fewer than ten are usual). */
  public static LogisticParameters defaults() {
    return new LogisticParameters(1, 100);
  }
}
