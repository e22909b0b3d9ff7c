package dev.tranche.training.spec.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.training.spec.PromotionRules;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as what it was written of. */
class SpecJsonTest {
  @TempDir private Path folder;

  private Path written(ObjectNode tree) throws IOException {
    return Files.writeString(folder.resolve("spec.json"), tree.toPrettyString());
  }

  private RiskSpec risk(String text) throws IOException {
    return SpecReader.risk(Files.writeString(folder.resolve("risk.yaml"), text));
  }

  private void assertKept(String text) throws IOException {
    RiskSpec spec = risk(text);
    RiskSpec again = SpecReader.risk(written(RiskSpecJson.of(spec)));
    assertEquals(folder.resolve(spec.file().getFileName()), again.file());
    assertEquals(spec.withFile(again.file()), again);
  }

  @Test
  void aRiskSpecOfNearlyAllKeysIsKept() throws IOException {
    assertKept(
        """
        file: loans/a.csv
        delimiter: tab
        header: true
        id: user id
        target: 'null'
        positive: [Late, '#1']
        negative: Paid
        ignore: [Current]
        time: applied
        drop: [zip, '#VALUE!', 'a/b~c']
        kinds: {grade: categorical, dti: numeric}
        missing: {dti: [-1, n/a], '*': ['?']}
        not_missing: {grade: [none]}
        decimal: {dti: ','}
        dates: {applied: d/m/y, birth: y-m-d, since: m/y}
        monotone: {dti: increasing, age_days: decreasing}
        actionable: {dti: decreasing}
        protected: [age, 2024]
        required: [dti]
        optional: [income]
        derived:
          burden: {ratio: [debt, income]}
          age_days: {days_since: birth, to: applied}
          known: {days_since: since, to: 2024-02-29}
          gone: {missing: [income]}
        balance: smote
        smote_neighbours: 7
        models:
          xgboost: {n_estimators: 50, learning_rate: 0.1}
          logistic_regression:
        cut_offs:
          refer_from: 0.1
          decline_from: 0.3
          policy_version: v7
        scorecard: {base_score: 500, base_odds: 20, lowest_points: 0, bands: {good: 500, bad: 0}}
        reasons:
          dti:
            below: {code: DTI_LOW}
            above: {sentence: 'debts are "high"', languages: {de: 'Schulden — zu hoch'}}
            missing: {sentence: unknown}
          grade:
            any: {code: GRADE}
        reason_groups:
          money: {columns: [debt, income], sentence: too much debt, languages: {pt-BR: muito}}
        retrain: {least_gain: 0.01, most_gain: 0.2, most_calibration_error_rise: 0, most_flipped: 1}
        seed: -9007199254740993
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cut_offs: {costs: {false_negative: 5.5, false_positive: 1}}\n",
        "cut_offs: {approval_rate: 0.85}\n",
        "cut_offs: {policy_version: 2}\n",
        "models: [scorecard, random_forest]\n",
        "delimiter: blanks\nheader: false\n",
        "delimiter: ';'\n"
      })
  void othersAreKept(String more) throws IOException {
    assertKept("file: a.csv\ntarget: y\n" + more);
  }

  @Test
  void thresholdsThatAreNotGivenAreTheUsualOnes() throws IOException {
    assertEquals(PromotionRules.USUAL, risk("file: a.csv\ntarget: y\n").decisions().promotion());
    assertEquals(
        new PromotionRules(0, .1, .02, .5),
        risk("file: a.csv\ntarget: y\nretrain: {most_flipped: 0.5}\n").decisions().promotion());
  }

  @Test
  void aSpecOfSegmentsIsKept() throws IOException {
    SegmentsSpec spec =
        SpecReader.segments(
            Files.writeString(
                folder.resolve("segments.yaml"),
                """
                file: users.csv
                id: customer
                drop: [name]
                kinds: {visits: numeric}
                missing: {spent: [-1]}
                algorithm: ward
                k: 3
                names: [a, b, 'c d']
                advice: {'c d': {risk: Ask for a payslip., service: Line 3}, '0': {product: None}}
                seed: 5
                """));
    assertEquals(
        spec.withFile(folder.resolve("users.csv")),
        SpecReader.segments(written(SegmentsSpecJson.of(spec))));
  }
}
