package dev.tranche.scoring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.reason.ReasonCatalogue;
import dev.tranche.scoring.rule.Decision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedAssessmentTest {
  @TempDir Path models;

  @Test
  void keepsWhatWasDecidedAndWhyInCodes() throws IOException {
    ReasonCatalogue reasons = ReasonCatalogue.of(TinyModels.RISK_FEATURES);
    try (RiskScorer scorer = RiskScorer.open(SampleBundles.explained(models, reasons))) {
      Assessment said =
          scorer
              .assess(List.of(scorer.read(Map.of("income", 9, "home", "RENT"))), Explain.ADVERSE)
              .get(0);
      assertEquals(
          new RecordedAssessment(
              said.score().probabilityOfDefault(),
              said.score().creditScore(),
              Decision.DECLINE,
              Optional.of(List.of("INCOME_HIGH")),
              List.of(new RecordedWarning("imputed", "age"))),
          RecordedAssessment.of(said));
      assertEquals(
          new ScoredBy(
              scorer.manifest().version(),
              "tiny",
              SampleBundles.POLICY.version(),
              Optional.empty(),
              false),
          ScoredBy.of(scorer));
    }
  }
}
