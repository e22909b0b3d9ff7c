package dev.tranche.training.fit.candidate;

import dev.tranche.training.model.forest.ForestParameters;
import dev.tranche.training.model.linear.LogisticParameters;
import dev.tranche.training.model.xgboost.XgboostParameters;
import dev.tranche.training.spec.GivenSettings;
import dev.tranche.training.spec.LearningSpec;
import dev.tranche.training.spec.ModelKind;
import dev.tranche.training.spec.Setting;

/** The settings of each classifier. */
public record ModelSettings(
    LogisticParameters logistic, ForestParameters forest, XgboostParameters xgboost) {

  /** What suits most files, for so many rows to train on. */
  public static ModelSettings forRows(int rows) {
    return new ModelSettings(
        LogisticParameters.defaults(),
        ForestParameters.forRows(rows),
        XgboostParameters.forRows(rows));
  }

  /**
   * Small models that take a fraction of the time and tell which way of balancing is better just as
   * well: few trees, boosted in long steps.
   */
  public static ModelSettings reduced() {
    return new ModelSettings(
        LogisticParameters.defaults(),
        new ForestParameters(16, 16, 200, 2, 0, 64),
        new XgboostParameters(25, 25, .3, 4, 5, .9, .8, 1, 256));
  }

  /** With what a spec gives. */
  public ModelSettings with(LearningSpec learning) {
    return new ModelSettings(
        logistic(learning.settings(ModelKind.LOGISTIC_REGRESSION)),
        forest(learning.settings(ModelKind.RANDOM_FOREST)),
        xgboost(learning.settings(ModelKind.XGBOOST)));
  }

  private LogisticParameters logistic(GivenSettings given) {
    double c =
        given.values().containsKey(Setting.L2)
            ? 1 / given.values().get(Setting.L2)
            : given.number(Setting.C, logistic.c());
    return new LogisticParameters(c, logistic.maxIterations());
  }

  private ForestParameters forest(GivenSettings given) {
    return new ForestParameters(
        given.whole(Setting.TREES, forest.trees()),
        given.whole(Setting.FOREST_DEPTH, forest.maxDepth()),
        forest.maxLeaves(),
        given.number(Setting.MIN_LEAF, forest.minLeafWeight()),
        forest.featuresPerSplit(),
        forest.maxBins());
  }

  private XgboostParameters xgboost(GivenSettings given) {
    return new XgboostParameters(
        given.whole(Setting.N_ESTIMATORS, xgboost.maxRounds()),
        xgboost.earlyStoppingRounds(),
        given.number(Setting.LEARNING_RATE, xgboost.eta()),
        given.whole(Setting.BOOSTED_DEPTH, xgboost.maxDepth()),
        given.number(Setting.MIN_CHILD_WEIGHT, xgboost.minChildWeight()),
        given.number(Setting.SUBSAMPLE, xgboost.subsample()),
        given.number(Setting.COLSAMPLE, xgboost.columnsByTree()),
        given.number(Setting.LAMBDA, xgboost.lambda()),
        xgboost.maxBins());
  }

  public ModelSettings withLogistic(LogisticParameters other) {
    return new ModelSettings(other, forest, xgboost);
  }

  public ModelSettings withForest(ForestParameters other) {
    return new ModelSettings(logistic, other, xgboost);
  }

  public ModelSettings withXgboost(XgboostParameters other) {
    return new ModelSettings(logistic, forest, other);
  }
}
