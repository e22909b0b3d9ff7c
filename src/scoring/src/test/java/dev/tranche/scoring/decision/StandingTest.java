package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.reason.ReasonCatalogue;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.InvalidRowException;
import dev.tranche.scoring.value.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Margins by hand: income / 2 − age / 10 + (−1 for OWN, else 1), where training saw incomes of 0 to
 * 10 and ages of 18 to 90; a missing income counts as 4, a missing age as 40.
 */
class StandingTest {
  private static final String POLICY =
      "{\"format\":1,\"version\":\"v\",\"refer_from\":%s,\"decline_from\":0.9%s}";

  @TempDir Path models;

  @BeforeEach
  void bundle() throws IOException {
    SampleBundles.explained(models, ReasonCatalogue.of(TinyModels.RISK_FEATURES));
  }

  @Test
  void approvalStandsIfNoAgeThatIsMissingChangesIt() {
    // With an age of 18: 3 / 2 − 1.8 − 1 = −1.3, which is .214.
    RiskScore score = score(0.25, "", Map.of("income", 3, "home", "OWN"));
    assertEquals(Decision.APPROVE, score.decision());
    assertEquals(List.of(), score.heldBy());
  }

  @Test
  void approvalThatAMissingAgeWouldChangeIsReferred() {
    // 4 / 2 − 4 − 1 = −3; with an age of 18 it is −.8, which is .31.
    RiskScore score = score(0.25, "", Map.of("income", 4, "home", "OWN"));
    assertEquals(Decision.REFER, score.decision());
    assertHeld(score, "missing", "age", 2.2f);
    assertEquals(-3, score.margin(), 1e-6f);
  }

  @Test
  void applicantIsToldWhichValueIsNotGiven() {
    try (RiskScorer scorer = RiskScorer.open(load(0.25, ""))) {
      Assessment said =
          scorer
              .assess(List.of(scorer.read(Map.of("income", 4, "home", "OWN"))), Explain.ADVERSE)
              .get(0);
      Reason reason = said.reasons().orElseThrow().get(0);
      assertEquals("age", reason.feature());
      assertEquals("age is not given", reason.sentence());
      assertEquals(2.2f, reason.contribution(), 1e-5f);
      assertEquals(1, said.reasons().orElseThrow().size());
    }
  }

  @Test
  void valuesThatOnlyTogetherChangeItAreAllNamed() {
    // As it is −3; an income of 10 gives 0, an age of 18 gives −.8, both 2.2, which is .9.
    RiskScore score = score(0.6, ",\"minimum_features\":1", Map.of("home", "OWN"));
    assertEquals(Decision.REFER, score.decision());
    assertEquals(
        List.of(Optional.of("income"), Optional.of("age")),
        score.heldBy().stream().map(Hold::feature).toList());
  }

  @Test
  void numberBeyondTrainingIsDoubtedAsMuchAsNone() {
    RiskScore score = score(0.25, "", Map.of("income", 4, "age", 900, "home", "OWN"));
    assertEquals(Decision.REFER, score.decision());
    assertHeld(score, "out_of_range", "age", 88.2f);
  }

  @Test
  void categoryThatTrainingNeverSawIsDoubtedAsMuchAsNone() {
    // Taken for RENT: 1 / 2 − 5 + 1 = −3.5, and no category is worse.
    assertEquals(
        Decision.APPROVE,
        score(0.25, "", Map.of("income", 1, "age", 50, "home", "BOAT")).decision());
    RiskScore doubted =
        score(
            0.25, ",\"unseen_category\":\"refer\"", Map.of("income", 1, "age", 50, "home", "BOAT"));
    assertEquals(Decision.REFER, doubted.decision());
    assertHeld(doubted, "unseen_category", "home", 0);
  }

  @Test
  void rulesOfThePolicyHoldInsteadOfTheUsualOnes() {
    Map<String, Object> withoutAge = Map.of("income", 4, "home", "OWN");
    assertEquals(
        Decision.APPROVE, score(0.25, ",\"missing\":{\"rule\":\"accept\"}", withoutAge).decision());
    assertEquals(
        Decision.APPROVE,
        score(0.25, ",\"missing\":{\"tolerate\":[\"age\"]}", withoutAge).decision());
    assertEquals(
        Decision.REFER,
        score(0.25, ",\"missing\":{\"rule\":\"refer\"}", Map.of("income", 1, "home", "OWN"))
            .decision());
    assertEquals(
        Decision.APPROVE,
        score(0.25, ",\"out_of_range\":\"accept\"", Map.of("income", 4, "age", 900, "home", "OWN"))
            .decision());
  }

  @Test
  void middleHalfOfTheAgesIsLessAdverseThanAll() {
    // The bundle tells no steps, so they are even: from 36 on, 2 − 3.6 − 1 = −2.6.
    assertEquals(
        Decision.APPROVE,
        score(0.25, ",\"missing\":{\"within\":0.5}", Map.of("income", 4, "home", "OWN"))
            .decision());
  }

  @Test
  void fewerThanHalfOfTheFeaturesAreNotScorable() {
    RiskScore score = score(0.25, "", Map.of("age", 80));
    assertEquals(Decision.NOT_SCORABLE, score.decision());
    assertEquals(
        List.of("minimum_features", "missing", "missing"),
        score.heldBy().stream().map(Hold::rule).toList());
    assertEquals(
        Decision.NOT_SCORABLE,
        score(0.25, ",\"minimum_features\":3", Map.of("age", 80, "home", "OWN")).decision());
  }

  @Test
  void whoIsNotApprovedIsNotHeld() {
    // 5 − 4 + 1 = 2, which is .88: referred by the cut-off itself.
    RiskScore score = score(0.25, "", Map.of("income", 10, "home", "RENT"));
    assertEquals(Decision.REFER, score.decision());
    assertEquals(List.of(), score.heldBy());
  }

  @Test
  void whatThePolicyRefusesIsAViolation() {
    assertRefused(
        ",\"missing\":{\"refuse\":[\"age\"]}", Map.of("income", 4, "home", "OWN"), "required");
    assertRefused(
        ",\"missing\":{\"rule\":\"refuse\"}", Map.of("income", 4, "home", "OWN"), "required");
    Map<String, Object> old = Map.of("income", 4, "age", 91, "home", "OWN");
    assertRefused(",\"out_of_range\":\"refuse\"", old, "out_of_training_range");
    assertRefused(",\"plausible\":{\"age\":[18,90.5]}", old, "implausible");
    assertRefused(
        ",\"unseen_category\":\"refuse\"",
        Map.of("income", 4, "age", 50, "home", "BOAT"),
        "unseen_category");
    score(0.25, ",\"plausible\":{\"age\":[18,91]}", old);
    score(0.25, ",\"out_of_range\":\"refuse\"", Map.of("income", 4, "age", 90, "home", "OWN"));
  }

  private void assertRefused(String rules, Map<String, Object> features, String code) {
    var e = assertThrows(InvalidRowException.class, () -> score(0.25, rules, features));
    assertEquals(List.of(code), e.violations().stream().map(Violation::code).toList());
  }

  private static void assertHeld(RiskScore score, String rule, String feature, float raise) {
    assertEquals(1, score.heldBy().size(), score::toString);
    Hold hold = score.heldBy().get(0);
    assertEquals(rule, hold.rule());
    assertEquals(Optional.of(feature), hold.feature());
    assertEquals(raise, hold.raise(), 1e-4f);
  }

  private RiskScore score(double referFrom, String rules, Map<String, ?> features) {
    try (RiskScorer scorer = RiskScorer.open(load(referFrom, rules))) {
      return scorer.score(List.of(scorer.read(features))).get(0);
    }
  }

  private Bundle load(double referFrom, String rules) {
    String policy = POLICY.formatted(referFrom, rules);
    return Bundle.load(models.resolve("risk"), Task.RISK, new PolicySource(Optional.of(policy)));
  }
}
