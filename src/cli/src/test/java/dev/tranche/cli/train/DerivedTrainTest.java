package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.LoanFile;
import dev.tranche.training.model.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Features made of two columns. Who defaults in this file does so because debt is more than half of
 * income, whatever either is; incomes of 0 and missing values occur.
 */
class DerivedTrainTest {
  private static final String BURDEN =
      "derived:\n  burden: {ratio: [debt, income]}\n  left: {difference: [income, debt]}\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeLoans() throws IOException {
    LoanFile loans = LoanFile.of(900, 1);
    SplittableRandom random = new SplittableRandom(5);
    for (int row = 0; row < loans.size(); row++) {
      double income = Math.exp(5 * random.nextDouble());
      double burden = random.nextDouble();
      loans.set(row, "income", row % 40 == 0 ? "0" : row % 41 == 0 ? "" : Double.toString(income));
      loans.set(row, "debt", row % 43 == 0 ? "NA" : Double.toString(income * burden));
      boolean defaulted = random.nextDouble() < (burden > .5 ? .8 : .1);
      loans.set(row, LoanFile.TARGET, defaulted ? "1" : "0");
    }
    loans.write(folder.resolve("loans.csv"));
  }

  private CommandLineRun train(String more) throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            "file: loans.csv\nid: customer\ntarget: defaulted\nprotected: [age]\n" + more);
    return CommandLineRun.run("train", "risk", "--spec", spec, "--out", folder.resolve("out"));
  }

  private Bundle bundle(String more) throws IOException {
    CommandLineRun run = train(more);
    assertEquals(List.of(), run.errors());
    return Bundle.load(folder.resolve("out").resolve("risk"), Task.RISK);
  }

  private static double auc(Bundle bundle, String model) {
    return bundle.manifest().model(model).metrics().get("roc_auc");
  }

  @Test
  void aRatioThatTellsIsLearnt() throws IOException {
    String linear = "models: [logistic_regression]\n";
    double without = auc(bundle(linear), "logistic_regression");
    double with = auc(bundle(linear + BURDEN), "logistic_regression");
    assertTrue(with > without + .05, with + " with the ratio, " + without + " without");
  }

  @Test
  void theManifestSaysHowTheyAreMadeAndRequestsDoNotGiveThem() throws IOException {
    Bundle bundle = bundle(BURDEN);
    List<DerivedFeature> derived = bundle.manifest().features().derived();
    assertEquals(List.of("burden", "left"), derived.stream().map(DerivedFeature::name).toList());
    assertEquals(
        new Derivation(DerivationKind.RATIO, List.of("debt", "income")),
        derived.get(0).derivation());
    assertEquals(.5, derived.get(0).values().median(), .1);
    assertTrue(
        derived.get(0).values().missingShare() > .03, "missing values and divisions by zero");
    List<String> inputs =
        bundle.manifest().features().inputs().stream().map(Feature::name).toList();
    assertFalse(inputs.contains("burden"), inputs::toString);
    assertEquals(4, bundle.manifest().models().all().size());
  }

  @Test
  void everyModelExplainsThemAndNamesThemAsReasons() throws IOException {
    Bundle bundle =
        bundle(
            BURDEN
                + "optional: [home, grade, branch]\n"
                + "reasons: {burden: {above: {code: D1, sentence: You owe much.}}}\n");
    int features = bundle.manifest().features().inputs().size();
    for (String model : ModelKind.words()) {
      try (RiskScorer scorer = RiskScorer.open(bundle, model)) {
        Row burdened = scorer.read(Map.of("income", 40, "debt", 36, "home", "RENT"));
        Row unknown = scorer.read(Map.of("income", 0, "debt", 36));
        for (Assessment found : scorer.assess(List.of(burdened, unknown), Explain.ALL)) {
          List<Float> values = found.contributions().orElseThrow().values();
          assertEquals(features + 2, values.size());
          double sum = found.contributions().orElseThrow().baseValue();
          for (float value : values) {
            sum += value;
          }
          assertEquals(found.score().margin(), sum, 1e-4);
        }
        Reason first =
            scorer.assess(List.of(burdened), Explain.REASONS).get(0).reasons().get().get(0);
        assertEquals("burden", first.feature(), model);
        assertEquals("D1", first.code());
        assertEquals("You owe much.", first.sentence());
      }
    }
  }

  @Test
  void aDirectionHoldsForThem() throws IOException {
    Bundle bundle =
        bundle(
            """
            derived: {burden: {ratio: [debt, income]}}
            monotone: {burden: increasing, debt: increasing}
            optional: [home, grade, branch]
            models: [xgboost]
            """);
    try (RiskScorer scorer = RiskScorer.open(bundle)) {
      List<Row> rows =
          IntStream.range(1, 100)
              .mapToObj(percent -> scorer.read(Map.of("income", 40, "debt", .4 * percent)))
              .toList();
      List<Float> margins = scorer.score(rows).stream().map(RiskScore::margin).toList();
      assertEquals(margins.stream().sorted().toList(), margins);
      assertTrue(margins.get(98) > margins.get(0), margins::toString);
    }
  }

  @Test
  void warnsWhereOneCannotBeMade() throws IOException {
    LoanFile.of(300, 1).setAll("branch", "7").write(folder.resolve("loans.csv"));
    CommandLineRun run =
        train("derived: {a: {ratio: [debt, branch]}}\nmodels: [logistic_regression]\n");
    assertEquals(0, run.code(), run.errors()::toString);
    assertTrue(run.out().contains("warning: 'a' under 'derived' is left out"), run.out());
  }

  @Test
  void namesWhatTheyCannotBeMadeOf() throws IOException {
    CommandLineRun run =
        train("derived:\n  a: {ratio: [home, income]}\n  b: {difference: [debt, grade]}\n");
    assertEquals(2, run.code());
    assertEquals(2, run.errors().size(), run.errors()::toString);
    assertTrue(run.errors().get(0).contains("column 'home' is categorical; 'a' under 'derived'"));
    run = train("derived:\n  income: {ratio: [debt, incme]}\n");
    assertEquals(2, run.errors().size(), run.errors()::toString);
    assertTrue(run.errors().get(0).contains("no column 'incme'; did you mean 'income'?"));
    assertTrue(run.errors().get(1).contains("'income' is the name of a column"));
  }
}
