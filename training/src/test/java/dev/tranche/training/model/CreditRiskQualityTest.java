package dev.tranche.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.forest.ForestParameters;
import dev.tranche.training.model.forest.ForestTrainer;
import dev.tranche.training.model.linear.LogisticParameters;
import dev.tranche.training.model.linear.LogisticTrainer;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.xgboost.XgboostParameters;
import dev.tranche.training.model.xgboost.XgboostTrainer;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How well the classifiers rank real loans they have not seen: mean AUC of three splits. */
final class CreditRiskQualityTest {
  private final ThreadPool pool = new ThreadPool(THREADS);

  @AfterEach
  void end() {
    pool.close();
  }

  private static final int THREADS = 2;

  @Test
  void xgboostRanksUnseenLoans() {
    CreditRisk data = CreditRisk.read();
    XgboostTrainer trainer = new XgboostTrainer(XgboostParameters.defaults());
    assertMeanAucAtLeast(
        0.938,
        seed -> {
          List<LabelledRows> parts = data.split(seed, 0.64, 0.16, 0.2);
          Monotone free = Monotone.none(data.features().count());
          return auc(
              trainer.fit(parts.get(0), parts.get(1), free, seed, THREADS, round -> {}),
              parts.get(2));
        });
  }

  @Test
  void theForestRanksUnseenLoans() {
    CreditRisk data = CreditRisk.read();
    assertMeanAucAtLeast(
        0.920,
        seed -> {
          List<LabelledRows> parts = data.split(seed, 0.8, 0.2);
          Monotone free = Monotone.none(data.features().count());
          ForestParameters usual = ForestParameters.forRows(parts.get(0).rows());
          TreeEnsemble forest =
              new ForestTrainer(usual).fit(parts.get(0), free, seed, pool, tree -> {});
          assertTrue(forest.nodes() <= 150_000, "the exported file would be too large");
          return auc(forest, parts.get(1));
        });
  }

  @Test
  void logisticRegressionRanksUnseenLoans() {
    CreditRisk data = CreditRisk.read();
    LogisticTrainer trainer = new LogisticTrainer(LogisticParameters.defaults());
    assertMeanAucAtLeast(
        0.84,
        seed -> {
          List<LabelledRows> parts = data.split(seed, 0.8, 0.2);
          Standardisation scaling = Standardisation.of(parts.get(0).features());
          return auc(
              trainer.fit(
                  parts.get(0), scaling, Monotone.none(data.features().count()), pool, step -> {}),
              parts.get(1));
        });
  }

  @Test
  void tiesCountHalfInTheAucUsedHere() {
    assertEquals(0.875, CreditRisk.auc(new float[] {1, 2, 2, 3}, new byte[] {0, 0, 1, 1}));
  }

  private static double auc(RiskModel model, LabelledRows test) {
    return CreditRisk.auc(model.margin(test.features()), test.labels());
  }

  private static void assertMeanAucAtLeast(double least, LongFunction<Double> aucOfSeed) {
    double mean =
        LongStream.rangeClosed(1, 3)
            .mapToObj(aucOfSeed)
            .mapToDouble(v -> v)
            .average()
            .orElseThrow();
    assertTrue(mean >= least, "mean AUC is " + mean);
  }
}
