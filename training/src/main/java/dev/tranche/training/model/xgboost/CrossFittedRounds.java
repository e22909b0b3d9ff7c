package dev.tranche.training.model.xgboost;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.CrossFit;
import dev.tranche.training.model.FoldTask;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosts on all folds side by side for as long as the rows left out are ranked better on average.
 * One slice of few rows would stop it by chance, after a handful of trees or hundreds; the mean of
 * the folds is what the fit to all rows can rely on. Where that goes in smaller steps, the margins
 * of the rows left out are of fits in such steps, too: by longer ones a model is worse, and the
 * probabilities of the better one, calibrated by them, would be too near to the average.
 */
final class CrossFittedRounds {
  /** Rounds between two looks at the mean. */
  private static final int STRIDE = 10;

  private final XgboostParameters parameters;
  private final List<FoldTask> folds;
  private final ThreadPool pool;

  CrossFittedRounds(XgboostParameters parameters, List<FoldTask> folds, ThreadPool pool) {
    this.parameters = parameters;
    this.folds = folds;
    this.pool = pool;
  }

  CrossFit fit() {
    List<FoldBooster> boosters = new ArrayList<>();
    try {
      boosters.addAll(pool.map(folds.size(), fold -> new FoldBooster(folds.get(fold), parameters)));
      int best = best(boosters);
      XgboostParameters last = parameters.withRounds(best).inSteps();
      if (parameters.boosting().steps() > 1) {
        return new CrossFit(
            last, pool.begin(() -> pool.map(folds.size(), fold -> margin(folds.get(fold), last))));
      }
      // At once, as the boosters are closed.
      List<float[]> margins = pool.map(folds.size(), fold -> boosters.get(fold).margin(best));
      return new CrossFit(last, pool.begin(() -> margins));
    } finally {
      boosters.forEach(FoldBooster::close);
    }
  }

  private static float[] margin(FoldTask fold, XgboostParameters last) {
    return last.fit(fold.task()).margin(fold.leftOut().features());
  }

  /** How many rounds rank best; of equals the fewest. */
  private int best(List<FoldBooster> boosters) {
    int most = parameters.boosting().maxRounds();
    int best = 1;
    double bestAuc = Double.NEGATIVE_INFINITY;
    int done = 0;
    while (done < most && done - best < parameters.boosting().earlyStoppingRounds()) {
      int target = Math.min(most, done + STRIDE);
      pool.run(boosters.size(), fold -> boosters.get(fold).boost(target));
      for (; done < target; done++) {
        int round = done;
        double auc = boosters.stream().mapToDouble(booster -> booster.auc(round)).sum();
        if (auc > bestAuc) {
          bestAuc = auc;
          best = done + 1;
        }
      }
    }
    return best;
  }
}
