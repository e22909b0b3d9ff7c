package dev.tranche.training.fit;

import dev.tranche.training.model.ForestParameters;
import dev.tranche.training.model.LogisticParameters;
import dev.tranche.training.model.XgboostParameters;

/** The settings of each classifier. */
public record ModelSettings(
    LogisticParameters logistic, ForestParameters forest, XgboostParameters xgboost) {

  /** What suits most files, for so many rows to train on. */
  public static ModelSettings forRows(int rows) {
    return new ModelSettings(
        LogisticParameters.defaults(),
        ForestParameters.defaults(),
        XgboostParameters.forRows(rows));
  }

  /**
   * Small models that take a fraction of the time and tell which way of balancing is better just as
   * well: few trees, boosted in long steps.
   */
  static ModelSettings reduced() {
    return new ModelSettings(
        LogisticParameters.defaults(),
        new ForestParameters(16, 16, 200, 2, 0, 64),
        new XgboostParameters(25, 25, .3, 4, 5, .9, .8, 1, 256));
  }

  ModelSettings withLogistic(LogisticParameters other) {
    return new ModelSettings(other, forest, xgboost);
  }

  ModelSettings withForest(ForestParameters other) {
    return new ModelSettings(logistic, other, xgboost);
  }

  ModelSettings withXgboost(XgboostParameters other) {
    return new ModelSettings(logistic, forest, other);
  }
}
