package dev.tranche.training.model.xgboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.CreditRisk;
import dev.tranche.training.model.CrossFit;
import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.FoldTask;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.PlainRows;
import dev.tranche.training.model.Samples;
import dev.tranche.training.model.StratifiedFolds;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.xgboost.XgboostParameters.Boosting;
import dev.tranche.training.progress.Progress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossFittedRoundsTest {
  private static final XgboostParameters SOON_OVER =
      XgboostParameters.usual(new Boosting(300, 20, .3), 4, 256);
  private static final LabelledRows ROWS = Samples.noisy(2_000, 1);

  private static List<FoldTask> folds(ThreadPool pool) {
    StratifiedFolds dealt = StratifiedFolds.of(ROWS.labels(), 4, 7);
    return IntStream.range(0, 4)
        .mapToObj(
            f ->
                new FoldTask(
                    new FitTask(
                        new PlainRows(ROWS.take(dealt.outside(f))),
                        Monotone.none(5),
                        42,
                        pool,
                        Progress.none()),
                    ROWS.take(dealt.in(f))))
        .toList();
  }

  private static XgboostParameters settings() {
    try (ThreadPool pool = new ThreadPool(1)) {
      return (XgboostParameters) SOON_OVER.crossFit(folds(pool), pool).settings();
    }
  }

  /**
   * By fits of their own to the same folds, of the rounds that are looked at: every one below 20,
   * every second below 30, every third below 40 …
   */
  @Test
  void theRoundsFoundRankTheRowsLeftOutBestOnAverage() {
    int best = settings().boosting().maxRounds();
    List<FoldTask> folds = folds(new ThreadPool(1));
    List<TreeEnsemble> far =
        folds.stream()
            .map(
                fold ->
                    new XgboostTrainer(SOON_OVER.withRounds(60))
                        .fit(fold.task().rows().balanced(), Monotone.none(5), 42, 1, round -> {}))
            .toList();
    double[] auc = new double[60];
    for (int rounds = 1; rounds <= auc.length; rounds++) {
      for (int f = 0; f < folds.size(); f++) {
        LabelledRows leftOut = folds.get(f).leftOut();
        TreeEnsemble whole = far.get(f);
        TreeEnsemble some = whole.first(rounds);
        auc[rounds - 1] += CreditRisk.auc(some.margin(leftOut.features()), leftOut.labels());
      }
    }
    double most =
        IntStream.rangeClosed(1, 60)
            .filter(rounds -> rounds < 20 || rounds % (rounds / 10) == 0)
            .mapToDouble(rounds -> auc[rounds - 1])
            .max()
            .orElseThrow();
    assertTrue(best < 60 && auc[best - 1] > most - 1e-5, best + " rounds");
  }

  /** The curve of the probabilities is fitted to these margins, and serves the last fit. */
  @Test
  void rowsLeftOutAreToldOfByFitsLikeTheLastOne() {
    try (ThreadPool pool = new ThreadPool(2)) {
      List<FoldTask> folds = folds(pool);
      CrossFit found = SOON_OVER.crossFit(folds, pool);
      XgboostParameters last = (XgboostParameters) found.settings();
      for (int f = 0; f < folds.size(); f++) {
        TreeEnsemble like =
            new XgboostTrainer(last)
                .fit(folds.get(f).task().rows().balanced(), Monotone.none(5), 42, 1, round -> {});
        assertArrayEquals(
            like.margin(folds.get(f).leftOut().features()), found.margins().get().get(f), 1e-5f);
      }
    }
  }

  @Test
  void isTheSameForAnyNumberOfThreads() {
    try (ThreadPool alone = new ThreadPool(1)) {
      CrossFit one = SOON_OVER.crossFit(folds(alone), alone);
      for (int threads = 2; threads <= 3; threads++) {
        try (ThreadPool pool = new ThreadPool(threads)) {
          CrossFit other = SOON_OVER.crossFit(folds(pool), pool);
          assertEquals(one.settings(), other.settings());
          List<float[]> margins = other.margins().get();
          for (int f = 0; f < margins.size(); f++) {
            assertArrayEquals(one.margins().get().get(f), margins.get(f));
          }
        }
      }
    }
  }
}
