package dev.tranche.training.report.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.LoanFile;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.RiskSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskExplanationTest {
  @TempDir private static Path folder;
  private static RiskFit fit;
  private static RiskExplanation explanation;

  @BeforeAll
  static void train() throws IOException {
    Path loans = LoanFile.of(1_000, 3).write(folder.resolve("loans.csv"));
    try (ThreadPool pool = new ThreadPool(2)) {
      fit =
          new RiskFitting(Progress.none(), pool, Balance.NONE)
              .fit(RiskSpec.of(loans, LoanFile.TARGET));
      explanation = RiskExplanation.of(fit, pool);
    }
  }

  @Test
  void contributionsOfEveryRowSumToTheMarginThatItsProbabilityIsOf() {
    for (ExplainedRows explained :
        List.of(explanation.champion(), explanation.other().orElseThrow())) {
      FeatureMatrix x =
          fit.table().preparation().apply(fit.table().data().table(), explained.rows());
      float[] margin = explained.model().model().margin(x);
      float[] probability = explained.model().calibration().probability(margin);
      for (int row = 0; row < margin.length; row++) {
        double sum = explained.model().model().expectedMargin();
        for (float contribution : explained.contributions()[row]) {
          sum += contribution;
        }
        assertEquals(margin[row], sum, 1e-4);
        assertEquals(probability[row], explained.probability(row));
      }
    }
  }

  @Test
  void theChampionIsComparedWithAnotherModel() {
    assertEquals(fit.champion(), explanation.champion().model().name());
    assertNotEquals(fit.champion(), explanation.other().orElseThrow().model().name());
  }

  @Test
  void isTheSameWhateverTheThreads() {
    try (ThreadPool alone = new ThreadPool(1)) {
      assertArrayEquals(
          explanation.champion().contributions(),
          RiskExplanation.of(fit, alone).champion().contributions());
    }
  }

  @Test
  void aModelThatCostsMuchIsExplainedOnFewerRows() {
    assertEquals(2_000, ExplainedRows.most(0));
    assertEquals(200, ExplainedRows.most(1e5));
    assertEquals(60, ExplainedRows.most(1e7));
  }
}
