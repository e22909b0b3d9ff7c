package dev.tranche.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.scoring.bundle.DerivedFeature.Operation;
import dev.tranche.scoring.bundle.ReasonGroup;
import dev.tranche.scoring.bundle.ReasonText;
import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.training.data.OwnReasons.OwnText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spec says of learning and deciding, from line 3 of the file on. */
class RiskSpecKeysTest {
  @TempDir private Path folder;

  private RiskSpec read(String more) throws IOException {
    Path spec = folder.resolve("spec.yaml");
    return SpecReader.risk(Files.writeString(spec, "file: a.csv\ntarget: y\n" + more));
  }

  private void assertFaults(String more, String... expected) {
    InputException fault = assertThrows(InputException.class, () -> read(more));
    assertEquals(
        Arrays.stream(expected)
            .map(e -> folder.resolve("spec.yaml") + ": " + e)
            .collect(Collectors.joining("\n")),
        fault.getMessage());
  }

  @Test
  void readsHowToLearn() throws IOException {
    Learning learning =
        read("""
                balance: weights
                smote_neighbours: 7
                models:
                  xgboost: {n_estimators: 50, max_depth: 3, learning_rate: 0.2, lambda: 2}
                  logistic_regression:
                """)
            .learning();
    assertEquals(Optional.of(Balance.WEIGHTS), learning.balance());
    assertEquals(OptionalInt.of(7), learning.smoteNeighbours());
    assertEquals(List.of(ModelKind.LOGISTIC_REGRESSION, ModelKind.XGBOOST), learning.kinds());
    assertEquals(
        Map.of(
            Setting.N_ESTIMATORS, 50.,
            Setting.BOOSTED_DEPTH, 3.,
            Setting.LEARNING_RATE, .2,
            Setting.LAMBDA, 2.),
        learning.settings(ModelKind.XGBOOST).values());
    assertEquals(GivenSettings.none(), learning.settings(ModelKind.LOGISTIC_REGRESSION));
  }

  @Test
  void fitsAllModelsUnlessSomeAreNamed() throws IOException {
    assertEquals(List.of(ModelKind.values()), read("").learning().kinds());
    assertEquals(List.of(ModelKind.values()), read("models:\n").learning().kinds());
    assertEquals(
        List.of(ModelKind.RANDOM_FOREST), read("models: [random_forest]\n").learning().kinds());
  }

  @Test
  void namesEveryFaultOfLearning() {
    assertFaults(
        """
        balance: smoote
        smote_neighbours: 0
        models:
          xgbost: {}
          xgboost:
            max_depth: 17
            learning_rate: 0
            subsample: much
            eta: 0.1
          random_forest: {trees: 1.5, max_depth: 3}
          logistic_regression: {C: 1, l2: 1}
        """,
        "line 3: 'balance' is 'smoote'; none or weights or smote or auto expected",
        "line 4: 'smote_neighbours' is '0'; a whole number from 1 to 100 is expected",
        "line 6: under 'models': no model 'xgbost'; did you mean 'xgboost'? (models:"
            + " logistic_regression, random_forest, xgboost)",
        "line 8: 'max_depth' of model 'xgboost' of 'models' is '17'; a whole number from 1 to 16 is"
            + " expected",
        "line 9: 'learning_rate' of model 'xgboost' of 'models' is '0'; a number above 0 and at"
            + " most 1 is expected",
        "line 10: 'subsample' of model 'xgboost' of 'models' is 'much'; a number above 0 and at"
            + " most 1 is expected",
        "line 11: unknown key 'eta' of model 'xgboost' of 'models' (keys: n_estimators, max_depth,"
            + " learning_rate, subsample, colsample, min_child_weight, lambda)",
        "line 12: 'trees' of model 'random_forest' of 'models' is '1.5'; a whole number from 1 to"
            + " 2000 is expected",
        "line 13: 'l2' of model 'logistic_regression' of 'models' is 1 / C; give one of the two");
    assertFaults(
        "models: [xgboost, xgboost, svm]\n",
        "line 3: 'models' names 'xgboost' twice",
        "line 3: under 'models': no model 'svm' (models: logistic_regression, random_forest,"
            + " xgboost)");
    assertFaults(
        "models: xgboost\n",
        "line 3: 'models' is not a mapping; lines with 'model: {setting: number}' are expected");
  }

  @Test
  void readsCutOffsOfEveryKind() throws IOException {
    Decisions costs =
        read("cut_offs:\n  costs: {false_negative: 10, false_positive: 1}\n  policy_version: v7\n")
            .decisions();
    assertEquals(Optional.of(new CutOffs.Costs(10, 1)), costs.cutOffs());
    assertEquals(Optional.of("v7"), costs.policyVersion());
    assertEquals(
        Optional.of(new CutOffs.ApprovalRate(.7)),
        read("cut_offs: {approval_rate: 0.7}\n").decisions().cutOffs());
    assertEquals(
        Optional.of(new CutOffs.Fixed(.1f, .3f)),
        read("cut_offs: {refer_from: .1, decline_from: 3e-1}\n").decisions().cutOffs());
    assertEquals(
        Optional.of(new CutOffs.Fixed(.3f, .3f)),
        read("cut_offs: {decline_from: .3}\n").decisions().cutOffs());
    assertEquals(Decisions.usual(), read("cut_offs:\n").decisions());
  }

  @Test
  void namesEveryFaultOfCutOffs() {
    assertFaults(
        """
        cut_offs:
          costs: {false_negative: -1}
          aproval_rate: 1
          approval_rate: 1
          refer_from: .5
          decline_from: .25
          policy_version: "a\\nb"
        """,
        "line 4: the key 'false_positive' of 'costs' of 'cut_offs' is missing",
        "line 4: 'false_negative' of 'costs' of 'cut_offs' is '-1'; a number above 0 and at most"
            + " 1000000000000 is expected",
        "line 4: 'cut_offs' has both costs and approval_rate and decline_from; give one of them",
        "line 5: unknown key 'aproval_rate' of 'cut_offs'; did you mean 'approval_rate'? (keys:"
            + " costs, approval_rate, refer_from, decline_from, policy_version)",
        "line 6: 'approval_rate' of 'cut_offs' is '1'; a number above 0 and below 1 is expected",
        "line 7: 'refer_from' of 'cut_offs' is 0.5, above 'decline_from', 0.25",
        "line 9: 'policy_version' of 'cut_offs' has a line break or another control character");
    assertFaults(
        "cut_offs: {refer_from: .5}\n",
        "line 3: 'refer_from' of 'cut_offs' needs 'decline_from', the probability to decline from");
    assertFaults(
        "cut_offs: 0.5\n",
        "line 3: 'cut_offs' is not a mapping; keys of it are costs, approval_rate, refer_from,"
            + " decline_from, policy_version");
  }

  @Test
  void readsAScorecard() throws IOException {
    assertEquals(
        Optional.of(
            new Scorecard(
                500,
                20,
                50,
                0,
                1000,
                List.of(new ScoreBand("good", 500), new ScoreBand("bad", 0)))),
        read("""
                scorecard:
                  base_score: 500
                  base_odds: 20
                  points_to_double_odds: 50
                  lowest_points: 0
                  highest_points: 1000
                  bands: {good: 500, bad: 0}
                """)
            .decisions()
            .scorecard());
    assertEquals(
        Optional.of(Scorecard.defaults()),
        read("scorecard: {base_score: 600}\n").decisions().scorecard());
  }

  @Test
  void bandsOfAnotherScaleBeginAtTheSameOdds() throws IOException {
    // 100 points at 50 to 1, 10 points a doubling: two doublings less are 80, 60 and 40.
    assertEquals(
        List.of(
            new ScoreBand("A", 100),
            new ScoreBand("B", 80),
            new ScoreBand("C", 60),
            new ScoreBand("D", 50)),
        read("""
                scorecard:
                  base_score: 100
                  points_to_double_odds: 10
                  lowest_points: 50
                  highest_points: 200
                """)
            .decisions()
            .scorecard()
            .orElseThrow()
            .bands());
  }

  @Test
  void namesEveryFaultOfAScorecard() {
    assertFaults(
        """
        scorecard:
          base_odds: 0
          base_score: 600.5
          bands: {A: x}
          colour: red
        """,
        "line 4: 'base_odds' of 'scorecard' is '0'; a number above 0 and at most 1000000000 is"
            + " expected",
        "line 5: 'base_score' of 'scorecard' is '600.5'; a whole number from -1000000 to 1000000 is"
            + " expected",
        "line 6: band 'A' of 'bands' of 'scorecard' is 'x'; a whole number from -1000000 to 1000000"
            + " is expected",
        "line 7: unknown key 'colour' of 'scorecard' (keys: base_score, base_odds,"
            + " points_to_double_odds, lowest_points, highest_points, bands)");
    assertFaults(
        "scorecard:\n  bands: {A: 600, B: 700, C: 310}\n",
        "line 4: scorecard: bands[1].lowest_points 700 must be below 600; the last band must begin"
            + " at lowest_points 300, not at 310");
  }

  @Test
  void readsReasonsAndTheirGroups() throws IOException {
    Decisions decisions =
        read("""
                reasons:
                  income:
                    below: {code: R1, sentence: Your income is low.}
                    missing: {sentence: We do not know your income.}
                  home: {any: {code: R2}}
                reason_groups:
                  credit history: {columns: [score, inquiries]}
                  means: {code: R3, sentence: Your means are small., columns: [income, debt]}
                required: [income, home]
                """)
            .decisions();
    OwnText none = OwnText.none();
    assertEquals(
        Map.of(
            "income",
            new OwnReasons(
                new OwnText(Optional.of("R1"), Optional.of("Your income is low.")),
                none,
                new OwnText(Optional.empty(), Optional.of("We do not know your income.")),
                none),
            "home",
            new OwnReasons(none, none, none, new OwnText(Optional.of("R2"), Optional.empty()))),
        decisions.reasons());
    assertEquals(
        Map.of(
            "credit history",
            new ReasonGroup(
                new ReasonText(
                    "CREDIT_HISTORY", "credit history goes with more risk than is usual"),
                List.of("score", "inquiries")),
            "means",
            new ReasonGroup(
                new ReasonText("R3", "Your means are small."), List.of("income", "debt"))),
        decisions.reasonGroups());
  }

  @Test
  void namesEveryFaultOfReasons() {
    assertFaults(
        """
        reasons:
          income:
            bellow: {code: R1}
            above: {code: R 1, text: much}
            any: {}
          debt: high
        reason_groups:
          means: {columns: [income], code: ''}
        """,
        "line 5: unknown key 'bellow' of column 'income' of 'reasons'; did you mean 'below'? (keys:"
            + " below, above, missing, any)",
        "line 6: unknown key 'text' of 'above' of column 'income' of 'reasons' (keys: code,"
            + " sentence)",
        "line 6: 'code' of 'above' of column 'income' of 'reasons' is 'R 1'; up to 64 characters"
            + " without blanks are expected",
        "line 7: 'any' of column 'income' of 'reasons' is both below and above; give it or the two",
        "line 8: column 'debt' of 'reasons' is not a mapping; keys of it are below, above, missing,"
            + " any",
        "line 10: 'columns' of group 'means' of 'reason_groups' must name at least 2",
        "line 10: 'code' of group 'means' of 'reason_groups' is empty (a text that begins with #"
            + " needs quotes)");
  }

  @Test
  void refusesProtectedAndDroppedColumnsWhereFeaturesAreMeant() {
    assertFaults(
        """
        drop: [zip]
        protected: [age]
        required: [age, zip, y]
        reasons: {age: {any: {code: R1}}}
        reason_groups: {a: {columns: [age, income]}, b: {columns: [debt, income]}}
        """,
        "column 'y' is under both 'target' and 'required'",
        "column 'zip' is under both 'drop' and 'required'",
        "column 'age' is under both 'protected' and 'required'",
        "column 'age' is under both 'protected' and 'reasons'",
        "column 'age' is under both 'protected' and 'reason_groups'",
        "column 'income' is twice under 'reason_groups'");
  }

  @Test
  void readsDerivedFeatures() throws IOException {
    RiskSpec spec =
        read(
            """
            derived:
              loan_percent: {ratio: [loan, income]}
              left: {difference: [income, loan]}
            monotone: {loan_percent: increasing}
            reason_groups: {means: {columns: [income, loan_percent]}}
            """);
    assertEquals(
        List.of(
            new Derivation("loan_percent", Operation.RATIO, "loan", "income"),
            new Derivation("left", Operation.DIFFERENCE, "income", "loan")),
        spec.columns().derived());
    spec.check(List.of("y", "loan", "income"));
  }

  @Test
  void namesEveryFaultOfDerivedFeatures() {
    assertFaults(
        """
        derived:
          a: {ratio: [b]}
          c: {ratio: [d, e], difference: [d, e]}
          f: {}
          g: {product: [h, i]}
          j: {ratio: [age, l]}
        protected: [age]
        kinds: {l: categorical}
        """,
        "column 'age' is under both 'protected' and 'derived'",
        "column 'l' is categorical; only numbers can be under 'derived'",
        "line 4: 'ratio' of feature 'a' of 'derived' must name two columns, such as [loan_amount,"
            + " income]",
        "line 5: feature 'c' of 'derived' needs one of ratio and difference",
        "line 6: feature 'f' of 'derived' needs one of ratio and difference",
        "line 7: unknown key 'product' of feature 'g' of 'derived' (keys: ratio, difference)",
        "line 7: feature 'g' of 'derived' needs one of ratio and difference");
  }

  @Test
  void missesColumnsThatAreNotInTheFile() throws IOException {
    RiskSpec spec = read("required: [incom]\nreasons: {debts: {any: {code: R}}}\n");
    List<String> header = List.of("income", "debt", "y");
    InputException fault = assertThrows(InputException.class, () -> spec.check(header));
    assertEquals(
        List.of(
            spec.file()
                + ": under 'required': no column 'incom'; did you mean 'income'? (columns: income,"
                + " debt, y)",
            spec.file()
                + ": under 'reasons': no column 'debts'; did you mean 'debt'? (columns: income,"
                + " debt, y)"),
        fault.getMessage().lines().toList());
  }
}
