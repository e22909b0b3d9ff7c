package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.reason.ReasonCatalogue;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.scoring.reason.ReasonText;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the tiny model, whose contributions are its terms about those of 4, 40 and RENT. */
class AssessmentsTest {
  @TempDir Path models;

  @Test
  void givesReasonsToWhomeverIsNotApproved() throws IOException {
    try (RiskScorer scorer = scorer(ReasonCatalogue.of(TinyModels.RISK_FEATURES))) {
      List<Assessment> found =
          scorer.assess(
              List.of(
                  scorer.read(Map.of("income", 2, "age", 20, "home", "OWN")),
                  scorer.read(Map.of("income", 9, "age", 20, "home", "RENT"))),
              Explain.ADVERSE);
      assertEquals(Optional.empty(), found.get(0).reasons());
      List<Reason> reasons = found.get(1).reasons().orElseThrow();
      assertEquals(List.of("income", "age"), reasons.stream().map(Reason::feature).toList());
      assertEquals(List.of("INCOME_HIGH", "AGE_LOW"), reasons.stream().map(Reason::code).toList());
      assertEquals(2.5f, reasons.get(0).contribution(), 1e-6f);
      assertEquals(2f, reasons.get(1).contribution(), 1e-6f);
    }
  }

  @Test
  void contributionsAndBiasSumToTheMargin() throws IOException {
    try (RiskScorer scorer = scorer(ReasonCatalogue.of(TinyModels.RISK_FEATURES))) {
      List<Row> rows = new ArrayList<>();
      for (int income = 0; income < 20; income++) {
        rows.add(scorer.read(Map.of("income", income, "age", 18 + income)));
      }
      for (Assessment found : scorer.assess(rows, Explain.ALL)) {
        Contributions all = found.contributions().orElseThrow();
        double sum = all.values().stream().mapToDouble(Float::doubleValue).sum();
        assertEquals(found.score().margin(), all.baseValue() + sum, 1e-5);
      }
    }
  }

  @Test
  void givesReasonsToEverybodyOrNobodyIfAsked() throws IOException {
    try (RiskScorer scorer = scorer(ReasonCatalogue.of(TinyModels.RISK_FEATURES))) {
      List<Row> rows =
          List.of(
              scorer.read(Map.of("income", 5, "age", 90, "home", "OWN")),
              scorer.read(Map.of("income", 9, "age", 40)));
      for (Assessment found : scorer.assess(rows, Explain.REASONS)) {
        assertEquals("income", found.reasons().orElseThrow().get(0).feature());
        assertEquals(Optional.empty(), found.contributions());
      }
      for (Assessment found : scorer.assess(rows, Explain.NONE)) {
        assertEquals(Optional.empty(), found.reasons());
      }
    }
  }

  @Test
  void saysTheSameInBlocksAsAtOnce() throws IOException {
    try (RiskScorer scorer = scorer(ReasonCatalogue.of(TinyModels.RISK_FEATURES))) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        rows.add(scorer.read(Map.of("income", i % 11, "age", 18 + i % 70)));
      }
      for (Explain explain : Explain.values()) {
        TimeBudget minute = TimeBudget.of(() -> 0, 1);
        assertEquals(scorer.assess(rows, explain), scorer.assess(rows, explain, minute));
      }
    }
  }

  @Test
  void givesUpWhatWouldNotEndInTime() throws IOException {
    try (RiskScorer scorer = scorer(ReasonCatalogue.of(TinyModels.RISK_FEATURES))) {
      List<Row> rows = Collections.nCopies(300, scorer.read(Map.of("income", 9)));
      long[] now = {0};
      TimeBudget none = TimeBudget.of(() -> now[0]++, 0);
      var refused =
          assertThrows(OutOfTimeException.class, () -> scorer.assess(rows, Explain.NONE, none));
      assertEquals("too_many_to_score", refused.code());
      List<Row> few = rows.subList(0, 10);
      refused = assertThrows(OutOfTimeException.class, () -> scorer.assess(few, Explain.ALL, none));
      assertEquals("too_many_to_explain", refused.code());
    }
  }

  @Test
  void ordersEqualReasonsByName() throws IOException {
    try (RiskScorer scorer = scorer(ReasonCatalogue.of(TinyModels.RISK_FEATURES))) {
      Row row = scorer.read(Map.of("income", 8, "age", 20, "home", "RENT"));
      List<Reason> reasons = reasons(scorer, row);
      assertEquals(reasons.get(0).contribution(), reasons.get(1).contribution());
      assertEquals(List.of("age", "income"), reasons.stream().map(Reason::feature).toList());
    }
  }

  @Test
  void givesCorrelatedFeaturesAsOneReason() throws IOException {
    ReasonText together = new ReasonText("STAGE", "income and age do not go together");
    ReasonCatalogue grouped =
        new ReasonCatalogue(
            ReasonCatalogue.of(TinyModels.RISK_FEATURES).reasons(),
            List.of(new ReasonGroup(together, List.of("age", "income"))));
    try (RiskScorer scorer = scorer(grouped)) {
      Row row = scorer.read(Map.of("income", 9, "age", 20, "home", "RENT"));
      assertEquals(
          List.of(new Reason("STAGE", "income", together.sentence(), 4.5f)), reasons(scorer, row));
    }
  }

  @Test
  void saysWhatIsMissingUnseenAndOutOfRange() throws IOException {
    try (RiskScorer scorer = scorer(ReasonCatalogue.of(TinyModels.RISK_FEATURES))) {
      Map<String, Object> values = new HashMap<>();
      values.put("income", 10.5);
      values.put("home", "CASTLE");
      assertEquals(
          List.of(
              new Warning(
                  Warning.Code.OUT_OF_TRAINING_RANGE,
                  "income",
                  "training saw values from 0.0 to 10.0"),
              new Warning(Warning.Code.IMPUTED, "age", "no value; models that need one take 40.0"),
              new Warning(
                  Warning.Code.UNSEEN_CATEGORY,
                  "home",
                  "the model knows no such category; it was filled with 'RENT'")),
          scorer.assess(List.of(scorer.read(values)), Explain.NONE).get(0).warnings());
      Row usual = scorer.read(Map.of("income", 0, "age", 90, "home", "OWN"));
      assertEquals(List.of(), scorer.assess(List.of(usual), Explain.NONE).get(0).warnings());
    }
  }

  @Test
  void aModelWithoutReasonsGivesNone() throws IOException {
    try (RiskScorer scorer = RiskScorer.open(SampleBundles.risk(models))) {
      Row row = scorer.read(Map.of("income", 9));
      assertEquals(Optional.empty(), scorer.assess(List.of(row), Explain.ALL).get(0).reasons());
    }
  }

  @Test
  void pointsAndBandsAreThePolicysOverTheScorecards() throws IOException {
    Bundle bundle = SampleBundles.risk(models);
    Policy own =
        new Policy("own", 0.1f, 0.2f, Optional.empty(), List.of(new ScoreBand("ANY", 300)));
    var other = new Bundle(bundle.manifest(), Optional.of(own), bundle.graphs());
    try (RiskScorer scorer = RiskScorer.open(other)) {
      RiskScore score = scorer.score(List.of(scorer.read(Map.of("income", 9)))).get(0);
      assertEquals("ANY", score.creditScore().orElseThrow().band());
    }
  }

  @Test
  void opensAChallengerWhenItIsAskedFor() throws IOException {
    Bundle bundle = SampleBundles.explained(models, ReasonCatalogue.of(TinyModels.RISK_FEATURES));
    try (RiskModelSet all = RiskModelSet.open(bundle)) {
      assertEquals(List.of("tiny", "plain"), all.names());
      RiskScorer plain = all.model("plain").orElseThrow();
      assertEquals("plain", plain.model());
      assertTrue(plain == all.model("plain").orElseThrow());
      assertTrue(all.model("tiny").orElseThrow() == all.champion());
      assertEquals(Optional.empty(), all.model("other"));
    }
  }

  @Test
  void closesTheChampionAndWhatWasOpened() throws IOException {
    Bundle bundle = SampleBundles.explained(models, ReasonCatalogue.of(TinyModels.RISK_FEATURES));
    RiskModelSet all = RiskModelSet.open(bundle);
    assertEquals(bundle.manifest(), all.manifest());
    assertEquals(SampleBundles.POLICY, all.policy());
    RiskScorer plain = all.model("plain").orElseThrow();
    List<Row> rows = List.of(plain.read(Map.of("income", 9)));
    all.close();
    assertThrows(IllegalStateException.class, () -> plain.score(rows));
    assertThrows(IllegalStateException.class, () -> all.champion().score(rows));
  }

  @Test
  void anotherModelThanTheChampionAdvisesByItsOwnCutOff() throws IOException {
    Bundle bundle = SampleBundles.explained(models, ReasonCatalogue.of(TinyModels.RISK_FEATURES));
    float champions = bundle.manifest().model("tiny").cutOff();
    float others = bundle.manifest().model("plain").cutOff();
    try (RiskModelSet all = RiskModelSet.open(bundle)) {
      assertFalse(all.champion().advisory());
      RiskScorer other = all.model("plain").orElseThrow();
      assertTrue(other.advisory());
      assertEquals(bundle.policy().orElseThrow().moved(champions, others), other.policy());
    }
  }

  private static List<Reason> reasons(RiskScorer scorer, Row row) {
    return scorer.assess(List.of(row), Explain.REASONS).get(0).reasons().orElseThrow();
  }

  private RiskScorer scorer(ReasonCatalogue reasons) throws IOException {
    return RiskScorer.open(SampleBundles.explained(models, reasons));
  }
}
