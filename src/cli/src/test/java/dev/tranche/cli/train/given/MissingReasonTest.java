package dev.tranche.cli.train.given;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.training.LoanFile;
import dev.tranche.training.model.ModelKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who does not say what he owes, defaults more often than anybody who does. */
class MissingReasonTest {
  private static final Map<String, Object> WITHOUT_DEBT =
      Map.of("income", 60, "home", "OWN", "grade", "A", "branch", 2, "age", 40);

  @TempDir private Path folder;

  @Test
  void aRiskThatGoesWithAMissingNumberIsCalledNotGivenAndNamesTheColumn() throws IOException {
    LoanFile loans = LoanFile.of(900, 1);
    SplittableRandom random = new SplittableRandom(3);
    for (int row = 0; row < loans.size(); row++) {
      boolean missing = row % 7 == 0;
      loans.set(row, "debt", missing ? "" : Integer.toString(random.nextInt(50)));
      loans.set(row, LoanFile.TARGET, random.nextDouble() < (missing ? .8 : .1) ? "1" : "0");
    }
    Path file = folder.resolve("loans.csv");
    loans.write(file);
    CommandLineRun run =
        CommandLineRun.run(
            "train",
            "risk",
            "--data",
            file,
            "--target",
            LoanFile.TARGET,
            "--id",
            LoanFile.ID,
            "--out",
            folder.resolve("out"));
    assertEquals(0, run.code(), run::toString);
    Bundle bundle = Bundle.load(folder.resolve("out").resolve("risk"), Task.RISK);
    assertEquals(
        List.of("debt_missing"),
        bundle.manifest().features().derived().stream().map(DerivedFeature::name).toList());
    for (String model : ModelKind.words()) {
      try (RiskScorer scorer = RiskScorer.open(bundle, model)) {
        List<Reason> reasons =
            scorer
                .assess(List.of(scorer.read(WITHOUT_DEBT)), Explain.REASONS)
                .get(0)
                .reasons()
                .orElseThrow();
        assertEquals("debt is not given", reasons.get(0).sentence(), model);
        assertEquals("debt", reasons.get(0).feature(), model);
        assertTrue(reasons.stream().noneMatch(reason -> reason.feature().equals("debt_missing")));
      }
    }
  }
}
