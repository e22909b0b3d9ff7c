package dev.tranche.training.fit.candidate;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.calibration.Calibration.Scale;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.forest.ForestTrainer;
import dev.tranche.training.model.linear.LogisticTrainer;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.xgboost.XgboostParameters;
import dev.tranche.training.model.xgboost.XgboostTrainer;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.ModelKind;
import java.util.Arrays;
import java.util.List;

/** The classifiers of a risk bundle, the simplest first. */
public enum Classifier {
  LOGISTIC_REGRESSION(ModelKind.LOGISTIC_REGRESSION, "logistic regression", Scale.LOG_ODDS) {
    @Override
    public RiskModel fit(Task task, Progress progress) {
      return new LogisticTrainer(task.settings().logistic())
          .fit(
              task.rows().by(task.balance()),
              task.rows().standardisation(),
              task.monotone(),
              task.pool(),
              step -> {});
    }
  },
  RANDOM_FOREST(ModelKind.RANDOM_FOREST, "random forest", Scale.VOTE_SHARE) {
    @Override
    public RiskModel fit(Task task, Progress progress) {
      return new ForestTrainer(task.settings().forest())
          .fit(
              task.rows().by(task.balance()),
              task.monotone(),
              task.seed(),
              task.pool(),
              progress.units(task.settings().forest().trees()));
    }
  },
  XGBOOST(ModelKind.XGBOOST, "XGBoost", Scale.LOG_ODDS) {
    /** All rounds; {@link EarlyStopping} finds how many are good. */
    @Override
    public RiskModel fit(Task task, Progress progress) {
      return new XgboostTrainer(task.settings().xgboost())
          .fit(
              task.rows().by(task.balance()),
              task.monotone(),
              task.seed(),
              task.pool().nativeThreads(),
              progress.units(task.settings().xgboost().maxRounds()));
    }

    @Override
    public RiskModel fitFully(Task task, Progress progress) {
      return new EarlyStopping(task, progress).fit();
    }

    @Override
    public boolean asSureOfFewerRows() {
      return false;
    }

    @Override
    public RiskModel fitOnceMore(Task task, RiskModel before) {
      return before instanceof TreeEnsemble boosted
          ? fit(task.withRounds(boosted.trees().size()), Progress.none())
          : fit(task, Progress.none());
    }
  };

  private final ModelKind kind;
  private final String title;
  private final Scale marginScale;

  Classifier(ModelKind kind, String title, Scale marginScale) {
    this.kind = kind;
    this.title = title;
    this.marginScale = marginScale;
  }

  /** Those of the given kinds, the simplest first. */
  static List<Classifier> of(List<ModelKind> kinds) {
    return Arrays.stream(values()).filter(classifier -> kinds.contains(classifier.kind)).toList();
  }

  /** Fits with the settings as they are. */
  public abstract RiskModel fit(Task task, Progress progress);

  /** Fits the model that is to serve. */
  public RiskModel fitFully(Task task, Progress progress) {
    return fit(task, progress);
  }

  /**
   * Fits the model that is to serve to more rows.
   *
   * @param before the model fully fitted to fewer
   */
  public RiskModel fitOnceMore(Task task, RiskModel before) {
    return fit(task, Progress.none());
  }

  /**
   * Whether margins of a model fitted to a part of the rows can calibrate one fitted to all of
   * them. Boosted trees that have seen fewer rows are less sure of themselves, so theirs would
   * mislead.
   */
  public boolean asSureOfFewerRows() {
    return true;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** For bundles, such as {@code random_forest}. */
  public String modelName() {
    return kind.word();
  }

  public Scale marginScale() {
    return marginScale;
  }

  /** What a classifier is fitted to, and how. */
  public record Task(
      BalancedRows rows,
      Balance balance,
      Monotone monotone,
      ModelSettings settings,
      long seed,
      ThreadPool pool) {
    Task withRounds(int rounds) {
      XgboostParameters boosting = settings.xgboost().withRounds(rounds);
      return new Task(rows, balance, monotone, settings.withXgboost(boosting), seed, pool);
    }
  }
}
