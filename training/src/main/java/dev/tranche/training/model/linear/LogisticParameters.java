package dev.tranche.training.model.linear;

import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.GivenSettings;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Setting;
import dev.tranche.training.model.SettingsDraw;

/**
 * The settings of logistic regression.
 *
 * @param c the inverse strength of the L2 penalty, as scikit-learn's {@code C}: the loss is the
 *     summed log loss + |w|² / 2C, the intercept free of it
 * @param maxIterations Newton steps after which fitting is given up
 */
public record LogisticParameters(double c, int maxIterations) implements ModelSettings {
  static final Setting C =
      Setting.of("C", NumberRange.of(1e-6, 1e6), "Inverse strength of the L2 penalty; usually 1.");
  static final Setting L2 =
      Setting.inverse("l2", NumberRange.of(1e-6, 1e6), "The strength itself, 1 / C.", C);

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

  @Override
  public String words() {
    return "C " + (float) c;
  }

  @Override
  public LogisticParameters with(GivenSettings given) {
    double inverse = given.has(L2) ? 1 / given.number(L2, 1) : given.number(C, c);
    return new LogisticParameters(inverse, maxIterations);
  }

  @Override
  public LogisticParameters drawn(SettingsDraw draw) {
    return new LogisticParameters(draw.logarithmic(1e-3, 100), maxIterations);
  }

  @Override
  public LogisticParameters forComparison() {
    return this;
  }

  @Override
  public RiskModel fit(FitTask task) {
    return new LogisticTrainer(this)
        .fit(
            task.rows().balanced(),
            task.rows().standardisation(),
            task.monotone(),
            task.pool(),
            step -> {});
  }
}
