package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.GivenSettings;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.xgboost.XgboostParameters;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a spec says of learning, cut-offs and scorecard. */
class RiskSpecKeysTest extends WrittenRiskSpec {
  @Test
  void readsHowToLearn() throws IOException {
    LearningSpec learning =
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
        new XgboostParameters(
            new XgboostParameters.Boosting(50, 40, .2),
            new XgboostParameters.Trees(3, 5, 2, 256),
            new XgboostParameters.Sampling(.8, .6)),
        XgboostParameters.defaults().with(learning.settings(ModelKind.XGBOOST)));
    assertEquals(GivenSettings.none(), learning.settings(ModelKind.LOGISTIC_REGRESSION));
  }

  @Test
  void treesThatAreLimitedInNumberAreOfLongerSteps() throws IOException {
    LearningSpec limited = read("models:\n  xgboost: {n_estimators: 200}\n").learning();
    XgboostParameters usual = XgboostParameters.defaults();
    XgboostParameters given = usual.with(limited.settings(ModelKind.XGBOOST));
    assertEquals(200, given.boosting().maxRounds());
    assertEquals(.05, usual.boosting().eta());
    assertEquals(.1, given.boosting().eta());
  }

  @Test
  void fitsAllModelsUnlessSomeAreNamed() throws IOException {
    assertEquals(List.of(ModelKind.values()), read("").learning().kinds());
    assertEquals(List.of(ModelKind.values()), read("models:\n").learning().kinds());
    assertEquals(
        List.of(ModelKind.RANDOM_FOREST), read("models: [random_forest]\n").learning().kinds());
  }

  @Test
  void namesEveryErrorOfLearning() {
    assertErrors(
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
        "line 6: under 'models': no model 'xgbost'; did you mean 'xgboost'? (models: "
            + String.join(", ", ModelKind.words())
            + ")",
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
    assertErrors(
        "models: [xgboost, xgboost, svm]\n",
        "line 3: 'models' names 'xgboost' twice",
        "line 3: under 'models': no model 'svm' (models: "
            + String.join(", ", ModelKind.words())
            + ")");
    assertErrors(
        "models: xgboost\n",
        "line 3: 'models' is not a mapping; lines with 'model: {setting: number}' are expected");
  }

  @Test
  void readsCutOffsOfEveryKind() throws IOException {
    DecisionSpec costs =
        read("cut_offs:\n  costs: {false_negative: 10, false_positive: 1}\n  policy_version: v7\n")
            .decisions();
    assertEquals(Optional.of(new CutOffRule.Costs(1, 10)), costs.cutOffs());
    assertEquals(Optional.of("v7"), costs.policyVersion());
    assertEquals(
        Optional.of(new CutOffRule.ApprovalRate(.7)),
        read("cut_offs: {approval_rate: 0.7}\n").decisions().cutOffs());
    assertEquals(
        Optional.of(new CutOffRule.Given(.1f, .3f)),
        read("cut_offs: {refer_from: .1, decline_from: 3e-1}\n").decisions().cutOffs());
    assertEquals(
        Optional.of(new CutOffRule.Given(.3f, .3f)),
        read("cut_offs: {decline_from: .3}\n").decisions().cutOffs());
    assertEquals(DecisionSpec.usual(), read("cut_offs:\n").decisions());
  }

  @Test
  void namesEveryErrorOfCutOffs() {
    assertErrors(
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
    assertErrors(
        "cut_offs: {refer_from: .5}\n",
        "line 3: 'refer_from' of 'cut_offs' needs 'decline_from', the probability to decline from");
    assertErrors(
        "cut_offs: 0.5\n",
        "line 3: 'cut_offs' is not a mapping; keys of it are costs, approval_rate, refer_from,"
            + " decline_from, policy_version");
  }

  @Test
  void namesEveryErrorOfTrainingAgain() {
    assertErrors(
        "retrain: {least_gain: .2, most_gain: .1, most_fliped: 1, most_flipped: 2}\n",
        "line 3: unknown key 'most_fliped' of 'retrain'; did you mean 'most_flipped'? (keys:"
            + " least_gain, most_gain, most_calibration_error_rise, most_flipped)",
        "line 3: 'most_flipped' of 'retrain' is '2'; a number of at least 0 and at most 1 is"
            + " expected",
        "line 3: 'least_gain' of 'retrain' is 0.2, above 'most_gain', 0.1");
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
  void namesEveryErrorOfAScorecard() {
    assertErrors(
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
    assertErrors(
        "scorecard:\n  bands: {A: 600, B: 700, C: 310}\n",
        "line 4: scorecard: bands[1].lowest_points 700 must be below 600; the last band must begin"
            + " at lowest_points 300, not at 310");
  }
}
