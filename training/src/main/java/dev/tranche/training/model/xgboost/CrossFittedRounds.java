package dev.tranche.training.model.xgboost;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.CrossFit;
import dev.tranche.training.model.FoldTask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Boosts on all folds side by side for as long as the rows left out are ranked better on average.
 * One slice of few rows would stop it by chance, after a handful of trees or hundreds; the mean of
 * the folds is what the fit to all rows can rely on.
 */
final class CrossFittedRounds {
  /** Rounds between two looks at the mean, at most. */
  private static final int STRIDE = 10;

  /** Between two looks there is such a part of the rounds so far: of many, a few more are alike. */
  private static final int PART = 10;

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
      // At once, as the boosters are closed.
      List<float[]> margins = pool.map(folds.size(), fold -> boosters.get(fold).margin(best));
      return new CrossFit(parameters.withRounds(best), pool.begin(() -> margins));
    } finally {
      boosters.forEach(FoldBooster::close);
    }
  }

  /** How many of the rounds looked at rank best; of equals the fewest. */
  private int best(List<FoldBooster> boosters) {
    int most = parameters.boosting().maxRounds();
    int patience = parameters.boosting().earlyStoppingRounds();
    int best = 1;
    double bestAuc = Double.NEGATIVE_INFINITY;
    int done = 0;
    while (done < most && done - best < patience) {
      int[] looks = looks(done, Math.min(Math.min(most, best + patience), done + STRIDE));
      List<double[]> aucs = pool.map(boosters.size(), fold -> boosters.get(fold).boost(looks));
      for (int l = 0; l < looks.length; l++) {
        int look = l;
        double auc = aucs.stream().mapToDouble(own -> own[look]).sum();
        if (auc > bestAuc) {
          bestAuc = auc;
          best = looks[l];
        }
      }
      done = looks[looks.length - 1];
    }
    return best;
  }

  /** After which rounds the mean is looked at: every one at first, and the last. */
  private static int[] looks(int done, int last) {
    return IntStream.rangeClosed(done + 1, last)
        .filter(round -> round == last || round % Math.max(1, round / PART) == 0)
        .toArray();
  }
}
