package dev.tranche.training.model.xgboost;

import dev.tranche.training.model.Features;
import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.GivenSettings;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Setting;
import dev.tranche.training.model.SettingsDraw;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.List;

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
    int maxBins)
    implements ModelSettings {
  private static final Setting N_ESTIMATORS =
      Setting.of("n_estimators", NumberRange.whole(1, 5_000));
  private static final Setting MAX_DEPTH = Setting.of("max_depth", NumberRange.whole(1, 16));
  private static final Setting LEARNING_RATE = Setting.of("learning_rate", NumberRange.above(0, 1));
  private static final Setting SUBSAMPLE = Setting.of("subsample", NumberRange.above(0, 1));
  private static final Setting COLSAMPLE = Setting.of("colsample", NumberRange.above(0, 1));
  private static final Setting MIN_CHILD_WEIGHT =
      Setting.of("min_child_weight", NumberRange.of(0, 1e9));
  private static final Setting LAMBDA = Setting.of("lambda", NumberRange.of(0, 1e9));
  static final List<Setting> SETTINGS =
      List.of(
          N_ESTIMATORS, MAX_DEPTH, LEARNING_RATE, SUBSAMPLE, COLSAMPLE, MIN_CHILD_WEIGHT, LAMBDA);

  /** Rounds times learning rate: how far boosting goes where nothing stops it. */
  private static final double DISTANCE = 12;

  private static final int BINS_OF_ALL = 80_000;
  private static final int FEWEST_BINS = 8;

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

  /** The same; of more columns than rows, where a tree takes long, half as many longer steps. */
  public XgboostParameters forColumns(int rows, int columns) {
    return columns > rows ? new XgboostParameters(600, 30, 0.1, 4, 5, 0.9, 0.8, 1, 256) : this;
  }

  /**
   * Bins to fit such rows with: what a tree costs goes by all columns' bins together, and where the
   * columns are more than the rows, a few bins each tell them apart as well.
   */
  int bins(Features x) {
    boolean wide = x.count() > x.rows();
    return wide ? Math.min(maxBins, Math.max(FEWEST_BINS, BINS_OF_ALL / x.count())) : maxBins;
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

  @Override
  public XgboostParameters with(GivenSettings given) {
    return new XgboostParameters(
        given.whole(N_ESTIMATORS, maxRounds),
        earlyStoppingRounds,
        given.number(LEARNING_RATE, eta),
        given.whole(MAX_DEPTH, maxDepth),
        given.number(MIN_CHILD_WEIGHT, minChildWeight),
        given.number(SUBSAMPLE, subsample),
        given.number(COLSAMPLE, columnsByTree),
        given.number(LAMBDA, lambda),
        maxBins);
  }

  @Override
  public XgboostParameters drawn(SettingsDraw draw) {
    return new XgboostParameters(
        maxRounds,
        earlyStoppingRounds,
        draw.logarithmic(.04, .2),
        draw.whole(3, 7),
        draw.logarithmic(1, 20),
        draw.number(.6, 1),
        draw.number(.4, 1),
        draw.logarithmic(.1, 10),
        draw.either() ? 256 : 512);
  }

  /** No more rounds than it takes to go far enough. */
  @Override
  public XgboostParameters forComparison() {
    int rounds = (int) Math.round(DISTANCE / eta);
    return withRounds(Math.min(rounds, maxRounds));
  }

  /** All rounds; {@link #fitToServe} finds how many are good. */
  @Override
  public RiskModel fit(FitTask task) {
    return new XgboostTrainer(this)
        .fit(
            task.rows().balanced(),
            task.monotone(),
            task.seed(),
            task.pool().nativeThreads(),
            task.progress().units(maxRounds));
  }

  @Override
  public RiskModel fitToServe(FitTask task) {
    return new EarlyStopping(task, this).fit();
  }

  /** With the rounds it stopped after. */
  @Override
  public XgboostParameters asFitted(RiskModel toServe) {
    return toServe instanceof TreeEnsemble boosted ? withRounds(boosted.trees().size()) : this;
  }

  private static void require(boolean holds, String name, double value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(
          "XGBoost " + name + " is " + value + "; it must be " + range);
    }
  }
}
