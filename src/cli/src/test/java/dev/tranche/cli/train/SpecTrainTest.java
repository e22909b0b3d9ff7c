package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.reason.FeatureReasons;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.scoring.reason.ReasonText;
import dev.tranche.training.LoanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spec asks for is in the bundle. */
class SpecTrainTest {
  private static final String QUICK = "models: [logistic_regression]\n";
  private static final String BOOSTED = "models: [xgboost]\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeLoans() throws IOException {
    LoanFile.of(400, 1).setAll("branch", "7").write(folder.resolve("loans.csv"));
  }

  private CommandLineRun train(String more, String... options) throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            "file: loans.csv\nid: customer\ntarget: defaulted\nprotected: [age]\n" + more);
    List<Object> arguments =
        new ArrayList<>(List.of("train", "risk", "--spec", spec, "--out", folder.resolve("out")));
    arguments.addAll(List.of(options));
    return CommandLineRun.run(arguments.toArray());
  }

  private Bundle bundle(String more, String... options) throws IOException {
    CommandLineRun run = train(more, options);
    assertEquals(List.of(), run.errors());
    return Bundle.load(folder.resolve("out").resolve("risk"), Task.RISK);
  }

  private static Map<String, String> parameters(Bundle bundle) {
    return bundle.manifest().provenance().parameters();
  }

  @Test
  void cutOffsOfOnesOwnArePolicy() throws IOException {
    Bundle bundle =
        bundle(QUICK + "cut_offs: {refer_from: 0.1, decline_from: 0.3, policy_version: 2026-11}\n");
    assertEquals(Optional.of(new Policy("2026-11", .1f, .3f)), bundle.policy());
    assertEquals(.3f, bundle.manifest().model("logistic_regression").cutOff());
  }

  @Test
  void costsSetTheCutOffOfEveryModel() throws IOException {
    Bundle bundle =
        bundle(
            """
            models: [logistic_regression, random_forest]
            cut_offs: {costs: {false_negative: 9, false_positive: 1}}
            """);
    for (ModelFile model : bundle.manifest().models().all()) {
      assertEquals(.1f, model.cutOff());
    }
    assertEquals(Optional.of(new Policy("default", .1f, .1f)), bundle.policy());
    assertTrue(parameters(bundle).get("cut_offs").contains("costs"), parameters(bundle)::toString);
  }

  @Test
  void anApprovalRateIsMet() throws IOException {
    float lenient = bundle(QUICK + "cut_offs: {approval_rate: 0.9}\n").policy().get().declineFrom();
    float strict = bundle(QUICK + "cut_offs: {approval_rate: 0.3}\n").policy().get().declineFrom();
    assertTrue(strict < lenient, strict + " is not below " + lenient);
  }

  @Test
  void theScorecardIsTheSpecs() throws IOException {
    Bundle bundle =
        bundle(
            QUICK
                + "scorecard: {base_score: 500, points_to_double_odds: 40, lowest_points: 0,"
                + " highest_points: 999, bands: {good: 480, bad: 0}}\n");
    assertEquals(
        Optional.of(
            new Scorecard(
                500, 50, 40, 0, 999, List.of(new ScoreBand("good", 480), new ScoreBand("bad", 0)))),
        bundle.manifest().meanings().scorecard());
  }

  @Test
  void reasonsOfOnesOwnReplaceTheirDefaultsAlone() throws IOException {
    Bundle bundle =
        bundle(
            QUICK
                + """
                reasons:
                  income: {below: {code: R1, sentence: Your income is low.}, missing: {code: R2}}
                  home: {any: {sentence: Your home.}}
                reason_groups:
                  burden: {columns: [debt, grade], sentence: You owe much.}
                """);
    FeatureReasons income = bundle.manifest().meanings().reasons().reasons().get(0);
    assertEquals(new ReasonText("R1", "Your income is low."), income.below());
    assertEquals(new ReasonText("INCOME_HIGH", "income is higher than is usual"), income.above());
    assertEquals(new ReasonText("R2", "income is not given"), income.missing());
    FeatureReasons home = bundle.manifest().meanings().reasons().reasons().get(1);
    assertEquals(new ReasonText("HOME", "Your home."), home.forCategory("RENT"));
    assertEquals(
        List.of(
            new ReasonGroup(new ReasonText("BURDEN", "You owe much."), List.of("debt", "grade"))),
        bundle.manifest().meanings().reasons().groups());
  }

  @Test
  void requiredColumnsAreRequired() throws IOException {
    Bundle bundle = bundle(QUICK + "required: [debt, grade]\noptional: [home]\n");
    // Income, since training never missed it.
    assertEquals(
        List.of("income", "debt", "grade"),
        bundle.manifest().features().inputs().stream()
            .filter(Feature::required)
            .map(Feature::name)
            .toList());
  }

  @Test
  void onlyTheModelsNamedAreFittedWithTheirSettings() throws IOException {
    Bundle bundle =
        bundle(
            "models: {random_forest: {trees: 3, max_depth: 2, min_leaf: 5}, xgboost:"
                + " {n_estimators: 4, max_depth: 1, learning_rate: 0.5}}\n");
    assertEquals(
        List.of("random_forest", "xgboost"),
        bundle.manifest().models().all().stream().map(ModelFile::name).toList());
    assertTrue(bundle.graph("random_forest").length < 6_000, "three trees of depth 2 are small");
    assertEquals("3.0", parameters(bundle).get("random_forest.trees"));
    assertEquals("0.5", parameters(bundle).get("xgboost.learning_rate"));
  }

  @Test
  void aStrongerPenaltyMakesAnotherModel() throws IOException {
    byte[] usual = bundle(QUICK).graph("logistic_regression");
    byte[] weak =
        bundle("models: {logistic_regression: {C: 0.001}}\n").graph("logistic_regression");
    byte[] same =
        bundle("models: {logistic_regression: {l2: 1000}}\n").graph("logistic_regression");
    assertFalse(Arrays.equals(usual, weak));
    assertArrayEquals(weak, same);
  }

  @Test
  void oneLeafIsAModelToo() throws IOException {
    Bundle bundle = bundle("models: {random_forest: {min_leaf: 1000}}\n");
    assertEquals("random_forest", bundle.manifest().models().champion());
  }

  @Test
  void optionsOfTheCommandWinOverTheSpec() throws IOException {
    String spec = QUICK + "balance: weights\nsmote_neighbours: 3\n";
    assertEquals("weights", parameters(bundle(spec)).get("balance"));
    assertEquals("3", parameters(bundle(spec)).get("smote_neighbours"));
    Map<String, String> own = parameters(bundle(spec, "--balance", "smote", "--neighbours", "4"));
    assertEquals("smote", own.get("balance"));
    assertEquals("4", own.get("smote_neighbours"));
    assertEquals("auto", parameters(bundle(QUICK)).get("balance"));
  }

  @Test
  void theSettingsGivenAreNotSearchedFor() throws IOException {
    Bundle bundle = bundle("models: {random_forest: {trees: 2, max_depth: 1}}\n", "--tune", "2");
    assertTrue(bundle.graph("random_forest").length < 4_000, "two stumps are small");
  }

  @Test
  void effortSaysHowMuchIsTried() throws IOException {
    assertEquals(3, tried(train(BOOSTED, "--explain")));
    assertEquals(3, tried(train(BOOSTED, "--explain", "--effort", "standard")));
    assertEquals(0, tried(train(BOOSTED, "--explain", "--effort", "quick")));
    assertTrue(tried(train(BOOSTED, "--explain", "--effort", "high", "--tune", "2")) > 3);
  }

  /** Every line of settings tells the penalty. */
  private static long tried(CommandLineRun run) {
    return run.out().lines().filter(line -> line.contains(", lambda ")).count();
  }

  @Test
  void effortAndTuneMustAgree() throws IOException {
    CommandLineRun run = train(QUICK, "--tune", "2", "--effort", "quick");
    assertEquals(2, run.code());
    assertEquals(1, run.errors().size(), run.errors()::toString);
    assertTrue(run.errors().get(0).contains("--tune is high effort, and --effort says quick"));
  }

  @Test
  void warnsOfColumnsThatAreLeftOut() throws IOException {
    CommandLineRun run = train(QUICK + "required: [branch]\nreasons: {branch: {any: {code: R}}}\n");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("'branch' is under 'required', but it is left out"), run.out());
    assertTrue(run.out().contains("'branch' is under 'reasons', but it is left out"), run.out());
  }

  @Test
  void refusesAllThatACategoricalColumnCannotHave() throws IOException {
    CommandLineRun run =
        train(QUICK + "monotone: {home: increasing}\nreasons: {grade: {above: {code: R}}}\n");
    assertEquals(2, run.code());
    assertEquals(2, run.errors().size(), run.errors()::toString);
    assertTrue(run.errors().get(0).contains("'home' is categorical; only numbers"));
    assertTrue(run.errors().get(1).contains("'grade' is categorical; its 'reasons' are 'any'"));
  }

  @Test
  void segmentsAreFoundAsTheSpecSays() throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("segments.yaml"),
            "file: loans.csv\nid: customer\nalgorithm: ward\nk: 2\nnames: [one, two]\n");
    Path out = folder.resolve("out");
    assertEquals(0, CommandLineRun.run("train", "segments", "--spec", spec, "--out", out).code());
    Bundle ward = Bundle.load(out.resolve("segments"), Task.SEGMENTS);
    assertEquals("ward", parameters(ward).get("algorithm"));
    assertEquals(
        List.of("one", "two"),
        ward.manifest().meanings().segments().stream().map(s -> s.name()).toList());
    CommandLineRun.run("train", "segments", "--spec", spec, "--algorithm", "kmeans", "--out", out);
    Bundle kMeans = Bundle.load(out.resolve("segments"), Task.SEGMENTS);
    assertEquals("kmeans", parameters(kMeans).get("algorithm"));
  }
}
