package dev.tranche.training.fit;

import dev.tranche.training.evaluate.PlattScaling.Scale;
import dev.tranche.training.model.ForestParameters;
import dev.tranche.training.model.ForestTrainer;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.LogisticParameters;
import dev.tranche.training.model.LogisticTrainer;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.model.XgboostParameters;
import dev.tranche.training.model.XgboostTrainer;
import java.util.Locale;

/** The classifiers of a risk bundle, the simplest first. */
enum Classifier {
  LOGISTIC_REGRESSION("logistic regression", Scale.LOG_ODDS) {
    @Override
    RiskModel fit(Task task, Progress progress) {
      return new LogisticTrainer(LogisticParameters.defaults())
          .fit(task.training(), task.standardisation(), task.threads(), step -> {});
    }
  },
  RANDOM_FOREST("random forest", Scale.VOTE_SHARE) {
    @Override
    RiskModel fit(Task task, Progress progress) {
      ForestParameters parameters = ForestParameters.defaults();
      return new ForestTrainer(parameters)
          .fit(
              task.training(),
              task.monotone(),
              task.seed(),
              task.threads(),
              progress.units(parameters.trees()));
    }
  },
  XGBOOST("XGBoost", Scale.LOG_ODDS) {
    @Override
    RiskModel fit(Task task, Progress progress) {
      XgboostParameters parameters = XgboostParameters.defaults();
      return new XgboostTrainer(parameters)
          .fit(
              task.training(),
              task.stopping(),
              task.monotone(),
              task.seed(),
              task.threads(),
              progress.units(parameters.maxRounds()));
    }
  };

  private final String title;
  private final Scale marginScale;

  Classifier(String title, Scale marginScale) {
    this.title = title;
    this.marginScale = marginScale;
  }

  abstract RiskModel fit(Task task, Progress progress);

  /** For people. */
  String title() {
    return title;
  }

  /** For bundles, such as {@code random_forest}. */
  String modelName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Scale marginScale() {
    return marginScale;
  }

  /**
   * What a classifier is fitted to.
   *
   * @param training balanced rows
   * @param stopping rows by which boosting knows when to stop
   */
  record Task(
      LabelledRows training,
      LabelledRows stopping,
      Standardisation standardisation,
      Monotone monotone,
      long seed,
      int threads) {}
}
