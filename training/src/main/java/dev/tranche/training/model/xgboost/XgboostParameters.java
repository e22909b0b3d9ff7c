package dev.tranche.training.model.xgboost;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.CrossFit;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.FoldTask;
import dev.tranche.training.model.GivenSettings;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Setting;
import dev.tranche.training.model.SettingsDraw;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.List;

/** The settings of gradient boosting, named as in XGBoost's documentation. */
public record XgboostParameters(Boosting boosting, Trees trees, Sampling sampling)
    implements ModelSettings {
  /**
   * How far boosting goes.
   *
   * @param maxRounds trees at most
   * @param earlyStoppingRounds rounds without a better AUC on the validation part before boosting
   *     stops
   * @param eta the learning rate, in (0, 1]
   */
  public record Boosting(int maxRounds, int earlyStoppingRounds, double eta) {
    /** Throws {@link IllegalArgumentException} if a setting is out of its range. */
    public Boosting {
      require(maxRounds >= 1, "maxRounds", maxRounds, "at least 1");
      require(earlyStoppingRounds >= 1, "earlyStoppingRounds", earlyStoppingRounds, "at least 1");
      require(eta > 0 && eta <= 1, "eta", eta, "above 0 and at most 1");
    }

    private Boosting withRounds(int rounds) {
      return new Boosting(rounds, earlyStoppingRounds, eta);
    }
  }

  /**
   * What a tree may be.
   *
   * @param maxDepth splits on the longest path, 1 … 16
   * @param maxLeaves leaves of one tree, those that gain most first; 0: as many as the depth allows
   * @param minChildWeight the least sum of Hessians in a child
   * @param lambda the L2 penalty on leaf values
   * @param maxBins histogram bins per feature, 2 … 65,536
   */
  public record Trees(
      int maxDepth, int maxLeaves, double minChildWeight, double lambda, int maxBins) {
    /** Throws {@link IllegalArgumentException} if a setting is out of its range. */
    public Trees {
      require(maxDepth >= 1 && maxDepth <= 16, "maxDepth", maxDepth, "from 1 to 16");
      require(maxLeaves >= 0, "maxLeaves", maxLeaves, "not negative");
      require(minChildWeight >= 0, "minChildWeight", minChildWeight, "not negative");
      require(lambda >= 0, "lambda", lambda, "not negative");
      require(maxBins >= 2 && maxBins <= 65_536, "maxBins", maxBins, "from 2 to 65,536");
    }

    /** Trees with as many leaves as their depth allows. */
    public Trees(int maxDepth, double minChildWeight, double lambda, int maxBins) {
      this(maxDepth, 0, minChildWeight, lambda, maxBins);
    }
  }

  /**
   * What each tree is shown.
   *
   * @param subsample the share of rows drawn for it, in (0, 1]
   * @param columnsByTree the share of features drawn for it, in (0, 1]
   */
  public record Sampling(double subsample, double columnsByTree) {
    private static final Sampling USUAL = new Sampling(0.8, 0.6);

    /** Throws {@link IllegalArgumentException} if a setting is out of its range. */
    public Sampling {
      require(subsample > 0 && subsample <= 1, "subsample", subsample, "above 0 and at most 1");
      require(
          columnsByTree > 0 && columnsByTree <= 1,
          "columnsByTree",
          columnsByTree,
          "above 0 and at most 1");
    }
  }

  private static final Setting N_ESTIMATORS =
      Setting.of(
          "n_estimators",
          NumberRange.whole(1, 5_000),
          "Trees at most: boosting stops when another no longer helps.");
  private static final Setting MAX_DEPTH =
      Setting.of("max_depth", NumberRange.whole(1, 16), "Splits on the longest path.");
  private static final Setting LEARNING_RATE =
      Setting.of("learning_rate", NumberRange.above(0, 1), "By how much each tree counts.");
  private static final Setting SUBSAMPLE =
      Setting.of("subsample", NumberRange.above(0, 1), "The share of rows drawn for each tree.");
  private static final Setting COLSAMPLE =
      Setting.of("colsample", NumberRange.above(0, 1), "The share of columns drawn for each tree.");
  private static final Setting MIN_CHILD_WEIGHT =
      Setting.of(
          "min_child_weight", NumberRange.of(0, 1e9), "The least sum of Hessians in a child.");
  private static final Setting LAMBDA =
      Setting.of("lambda", NumberRange.of(0, 1e9), "The L2 penalty on leaf values.");
  static final List<Setting> SETTINGS =
      List.of(
          N_ESTIMATORS, MAX_DEPTH, LEARNING_RATE, SUBSAMPLE, COLSAMPLE, MIN_CHILD_WEIGHT, LAMBDA);

  /** Of trees that are limited in number each has to count for more. */
  private static final double FEWER_TREES_STEP = .1;

  private static final int LONGER = 4;
  private static final double LONGEST_STEP = .2;
  private static final int COMPARISON_PATIENCE = 15;

  private static final int BINS_OF_ALL = 80_000;
  private static final int FEWEST_BINS = 8;

  /** For some ten thousand rows: shallow trees, as many as still help. */
  public static XgboostParameters defaults() {
    return usual(new Boosting(3_000, 40, 0.05), 4, 256);
  }

  static XgboostParameters usual(Boosting boosting, int maxDepth, int maxBins) {
    return new XgboostParameters(boosting, new Trees(maxDepth, 5, 5, maxBins), Sampling.USUAL);
  }

  /**
   * For so many rows to train on: the more there are, the deeper trees they can bear and the longer
   * steps they need to be done in time.
   */
  public static XgboostParameters forRows(int rows) {
    if (rows <= 50_000) {
      return defaults();
    }
    if (rows < 150_000) {
      return usual(new Boosting(800, 40, 0.1), 4, 256);
    }
    return rows < 300_000
        ? usual(new Boosting(400, 30, 0.15), 6, 256)
        : usual(new Boosting(200, 20, 0.25), 6, 256);
  }

  /** The same; of more columns than rows, where a tree takes long, half as many longer steps. */
  public XgboostParameters forColumns(int rows, int columns) {
    return columns > rows ? usual(new Boosting(600, 30, 0.1), 4, 256) : this;
  }

  /**
   * Bins to fit such rows with: what a tree costs goes by all columns' bins together, and where the
   * columns are more than the rows, a few bins each tell them apart as well.
   */
  int bins(FeatureMatrix x) {
    boolean wide = x.count() > x.rows();
    int most = trees.maxBins;
    return wide ? Math.min(most, Math.max(FEWEST_BINS, BINS_OF_ALL / x.count())) : most;
  }

  /** The same, but for the number of trees. */
  public XgboostParameters withRounds(int rounds) {
    return new XgboostParameters(boosting.withRounds(rounds), trees, sampling);
  }

  @Override
  public String words() {
    return (trees.maxLeaves > 0 ? trees.maxLeaves + " leaves" : "depth " + trees.maxDepth)
        + ", learning rate "
        + (float) boosting.eta
        + ", child weight from "
        + (float) trees.minChildWeight
        + ", lambda "
        + (float) trees.lambda
        + ", rows "
        + (float) sampling.subsample
        + ", columns "
        + (float) sampling.columnsByTree;
  }

  /** Steadier trees where there is little to learn, trees that go deep where there is much. */
  @Override
  public List<ModelSettings> alternatives() {
    return List.of(
        with(new Trees(trees.maxDepth, 20, 20, trees.maxBins)),
        with(new Trees(8, 15, trees.minChildWeight, trees.lambda, trees.maxBins)));
  }

  private XgboostParameters with(Trees other) {
    return new XgboostParameters(boosting, other, sampling);
  }

  @Override
  public XgboostParameters with(GivenSettings given) {
    return new XgboostParameters(
        new Boosting(
            given.whole(N_ESTIMATORS, boosting.maxRounds),
            boosting.earlyStoppingRounds,
            given.number(
                LEARNING_RATE,
                given.has(N_ESTIMATORS) ? Math.max(FEWER_TREES_STEP, boosting.eta) : boosting.eta)),
        new Trees(
            given.whole(MAX_DEPTH, trees.maxDepth),
            given.has(MAX_DEPTH) ? 0 : trees.maxLeaves,
            given.number(MIN_CHILD_WEIGHT, trees.minChildWeight),
            given.number(LAMBDA, trees.lambda),
            trees.maxBins),
        new Sampling(
            given.number(SUBSAMPLE, sampling.subsample),
            given.number(COLSAMPLE, sampling.columnsByTree)));
  }

  @Override
  public XgboostParameters drawn(SettingsDraw draw) {
    // Longer steps than any that are compared would be told of by shorter ones.
    double usual = Math.min(boosting.eta, LONGEST_STEP / 2);
    double eta = draw.logarithmic(.4 * usual, 2 * usual);
    int depth = draw.whole(3, 7);
    double childWeight = draw.logarithmic(1, 20);
    Sampling drawn = new Sampling(draw.number(.6, 1), draw.number(.4, 1));
    double lambda = draw.logarithmic(.1, 10);
    return new XgboostParameters(
        new Boosting(boosting.maxRounds, boosting.earlyStoppingRounds, eta),
        new Trees(depth, childWeight, lambda, draw.either() ? 256 : 512),
        drawn);
  }

  /** In longer steps, and without looking far ahead. */
  @Override
  public XgboostParameters forComparison() {
    double eta = Math.min(LONGEST_STEP, LONGER * boosting.eta);
    return new XgboostParameters(
        new Boosting(boosting.maxRounds, COMPARISON_PATIENCE, eta), trees, sampling);
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
            task.progress().units(boosting.maxRounds));
  }

  @Override
  public RiskModel fitToServe(FitTask task) {
    return new EarlyStopping(task, this).fit();
  }

  @Override
  public CrossFit crossFit(List<FoldTask> folds, ThreadPool pool) {
    return new CrossFittedRounds(this, folds, pool).fit();
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
