package dev.tranche.training.model.xgboost;

/**
 * The settings of gradient boosting, named as in XGBoost's documentation.
 *
 * @param maxRounds trees at most
 * @param earlyStoppingRounds rounds without a better AUC on the validation part before boosting
 *     stops
 * @param eta the learning rate, in (0, 1]
 * @param maxDepth splits on the longest path, 1 … 16
 * @param minChildWeight the least sum of Hessians in a child
 * @param subsample the share of rows drawn for each tree, in (0, 1]
 * @param columnsByTree the share of features drawn for each tree, in (0, 1]
 * @param lambda the L2 penalty on leaf values
 * @param maxBins histogram bins per feature, 2 … 65,536
 */
public record XgboostParameters(
    int maxRounds,
    int earlyStoppingRounds,
    double eta,
    int maxDepth,
    double minChildWeight,
    double subsample,
    double columnsByTree,
    double lambda,
    int maxBins) {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   */
  public XgboostParameters {
    require(maxRounds >= 1, "maxRounds", maxRounds, "at least 1");
    require(earlyStoppingRounds >= 1, "earlyStoppingRounds", earlyStoppingRounds, "at least 1");
    require(eta > 0 && eta <= 1, "eta", eta, "above 0 and at most 1");
    require(maxDepth >= 1 && maxDepth <= 16, "maxDepth", maxDepth, "from 1 to 16");
    require(minChildWeight >= 0, "minChildWeight", minChildWeight, "not negative");
    require(subsample > 0 && subsample <= 1, "subsample", subsample, "above 0 and at most 1");
    require(
        columnsByTree > 0 && columnsByTree <= 1,
        "columnsByTree",
        columnsByTree,
        "above 0 and at most 1");
    require(lambda >= 0, "lambda", lambda, "not negative");
    require(maxBins >= 2 && maxBins <= 65_536, "maxBins", maxBins, "from 2 to 65,536");
  }

  /** For some ten thousand rows: shallow trees, as many as still help. */
  public static XgboostParameters defaults() {
    return new XgboostParameters(600, 40, 0.1, 4, 5, 0.9, 0.8, 1, 512);
  }

  /**
   * For so many rows to train on: the more there are, the deeper trees they can bear and the longer
   * steps they need to be done in time.
   */
  public static XgboostParameters forRows(int rows) {
    if (rows < 5_000) {
      return new XgboostParameters(1_200, 60, 0.05, 4, 5, 0.9, 0.8, 1, 512);
    }
    if (rows < 50_000) {
      return defaults();
    }
    return rows < 300_000
        ? new XgboostParameters(400, 30, 0.15, 6, 5, 0.9, 0.8, 1, 256)
        : new XgboostParameters(200, 20, 0.25, 6, 5, 0.9, 0.8, 1, 256);
  }

  /** The same, but for the number of trees. */
  public XgboostParameters withRounds(int rounds) {
    return new XgboostParameters(
        rounds,
        earlyStoppingRounds,
        eta,
        maxDepth,
        minChildWeight,
        subsample,
        columnsByTree,
        lambda,
        maxBins);
  }

  private static void require(boolean holds, String name, double value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(
          "XGBoost " + name + " is " + value + "; it must be " + range);
    }
  }
}
