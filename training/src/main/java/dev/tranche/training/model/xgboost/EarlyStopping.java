package dev.tranche.training.model.xgboost;

import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.LearningRows;
import dev.tranche.training.model.StratifiedFolds;
import dev.tranche.training.model.tree.TreeEnsemble;

/**
 * Boosts as long as it helps on a slice of the training set that is kept out of the fit, and out of
 * the balancing. Of a small training set the slice would be missed, so the model is then fitted
 * once more, to all of it, with as many rounds.
 */
final class EarlyStopping {
  private static final int SLICES = 5;

  /** No slice needs more rows to rank by. */
  private static final int LARGEST_SLICE = 10_000;

  /** Up to so many rows the slice is worth a second fit. */
  private static final int SMALL = 50_000;

  /** Where there are too few rows to keep any out. */
  private static final int BLIND_ROUNDS = 50;

  private final FitTask task;
  private final XgboostParameters parameters;

  EarlyStopping(FitTask task, XgboostParameters parameters) {
    this.task = task;
    this.parameters = parameters;
  }

  TreeEnsemble fit() {
    LabelledRows rows = task.rows().unbalanced();
    if (rows.rarer() < 2 * SLICES) {
      return fitAll(Math.min(BLIND_ROUNDS, parameters.boosting().maxRounds()));
    }
    int slices = Math.max(SLICES, rows.rows() / LARGEST_SLICE);
    StratifiedFolds folds =
        StratifiedFolds.of(
            rows.labels(), rows.groups(), Math.min(slices, rows.rarer()), task.seed());
    if (folds.fewest(rows.labels()) == 0) {
      return fitAll(Math.min(BLIND_ROUNDS, parameters.boosting().maxRounds()));
    }
    LearningRows rest = task.rows().some(folds.outside(0));
    TreeEnsemble stopped =
        new XgboostTrainer(parameters)
            .fit(
                rest.balanced(),
                rows.take(folds.in(0)),
                task.monotone(),
                task.seed(),
                task.pool().nativeThreads(),
                task.progress().units(parameters.boosting().maxRounds()));
    return rows.rows() > SMALL ? stopped : fitAll(stopped.trees().size());
  }

  private TreeEnsemble fitAll(int rounds) {
    return new XgboostTrainer(parameters.withRounds(rounds))
        .fit(
            task.rows().balanced(),
            task.monotone(),
            task.seed(),
            task.pool().nativeThreads(),
            task.progress().units(rounds));
  }
}
