package dev.tranche.scoring.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.OutOfTimeException;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.TimeBudget;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.SeenValues;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Margins by hand: income / 2 − age / 10 + (−1 for OWN, else 1); below −1.0986 is approved, from 0
 * on declined. A missing age counts as 40, and is 18 at worst.
 */
class AdviserTest {
  private static final Feature LESS_INCOME =
      number("income", Optional.of(Direction.DECREASING), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  private static final Feature INCOME_AS_IT_IS = number("income", Optional.empty(), 0, 5, 10);
  private static final Feature OLDER =
      number("age", Optional.of(Direction.INCREASING), 18, 30, 40, 50, 60, 90);
  private static final Feature YOUNG =
      number("age", Optional.of(Direction.INCREASING), 18, 24, 30, 36, 42, 45);
  private static final Feature AGE_AS_IT_IS = number("age", Optional.empty(), 18, 40, 90);

  @TempDir Path models;

  @Test
  void advisesTheFeatureThatGoesTheShorterWay() throws IOException {
    // 3 − 4 + 1 = 0. An income of 3 would do, three tenths of the training values away; an age of
    // 51 as well, of which 52 is tried: 24 hundredths.
    assertAdvice(
        advice(List.of(LESS_INCOME, OLDER), "", Map.of("income", 6, "age", 40, "home", "RENT")),
        new FeatureChange("age", 40, 52));
  }

  @Test
  void advisesOneFeatureWhereOneIsEnough() throws IOException {
    assertAdvice(
        advice(
            List.of(LESS_INCOME, AGE_AS_IT_IS), "", Map.of("income", 6, "age", 40, "home", "RENT")),
        new FeatureChange("income", 6, 3));
  }

  @Test
  void advisesTwoWhereNeitherIsEnoughAndAsksLittleOfWhatHelpsLittle() throws IOException {
    // 5 − 1.8 + 1 = 4.2. No income gives −.8, an age of 45 gives 1.5; income lowers the margin by
    // 5,
    // age by 2.7 over all its values, so age goes no farther than it must: 0 − 2.1 + 1 = −1.1.
    assertAdvice(
        advice(List.of(LESS_INCOME, YOUNG), "", Map.of("income", 10, "age", 18, "home", "RENT")),
        new FeatureChange("income", 10, 0),
        new FeatureChange("age", 18, 21));
  }

  @Test
  void keepsToTheDirection() throws IOException {
    Feature more = number("income", Optional.of(Direction.INCREASING), 0, 2, 4, 6, 8, 10);
    assertNone(
        Advice.Why.NO_ACTIONABLE_CHANGE,
        advice(List.of(more, AGE_AS_IT_IS), "", Map.of("income", 6, "age", 40, "home", "RENT")));
  }

  @Test
  void roundsToTwoDecimalsOnTheSideOfTheLargerChange() throws IOException {
    // Between 5 and 2.5, below 3.8028: 4.68, 4.37, 4.06, 3.75.
    Feature decimal = number("income", Optional.of(Direction.DECREASING), 0, 2.5f, 5, 7.5f, 10);
    assertAdvice(
        advice(
            List.of(decimal, AGE_AS_IT_IS), "", Map.of("income", 6.333, "age", 40, "home", "RENT")),
        new FeatureChange("income", 6.333f, 3.75f));
  }

  @Test
  void assumesTheWorstOfWhatIsMissing() throws IOException {
    // 5 − 4 − 1 = 0; with an age of 18, income / 2 − 1.8 − 1 needs an income below 3.4.
    assertAdvice(
        advice(List.of(LESS_INCOME, AGE_AS_IT_IS), "", Map.of("income", 10, "home", "OWN")),
        new FeatureChange("income", 10, 3));
    // With +1 for RENT no income is low enough, though the model alone approves 3.
    assertNone(
        Advice.Why.NO_ACTIONABLE_CHANGE,
        advice(List.of(LESS_INCOME, AGE_AS_IT_IS), "", Map.of("income", 8, "home", "RENT")));
    assertAdvice(
        advice(
            List.of(LESS_INCOME, AGE_AS_IT_IS),
            ",\"missing\":{\"rule\":\"accept\"}",
            Map.of("income", 8, "home", "RENT")),
        new FeatureChange("income", 8, 3));
  }

  @Test
  void advisesNobodyWhomThePolicyWouldHoldAllTheSame() throws IOException {
    assertNone(
        Advice.Why.NO_ACTIONABLE_CHANGE,
        advice(
            List.of(LESS_INCOME, AGE_AS_IT_IS),
            ",\"missing\":{\"rule\":\"refer\"}",
            Map.of("income", 10, "home", "OWN")));
  }

  @Test
  void advisesNoValueThatThePolicyFindsImplausible() throws IOException {
    Map<String, Object> customer = Map.of("income", 6, "age", 40, "home", "RENT");
    assertNone(
        Advice.Why.NO_ACTIONABLE_CHANGE,
        advice(List.of(LESS_INCOME, AGE_AS_IT_IS), ",\"plausible\":{\"income\":[4,10]}", customer));
    assertAdvice(
        advice(List.of(LESS_INCOME, AGE_AS_IT_IS), ",\"plausible\":{\"income\":[3,10]}", customer),
        new FeatureChange("income", 6, 3));
  }

  @Test
  void comesBackFromBeyondWhatTrainingSaw() throws IOException {
    assertAdvice(
        advice(
            List.of(LESS_INCOME, AGE_AS_IT_IS),
            "",
            Map.of("income", 90, "age", 40, "home", "RENT")),
        new FeatureChange("income", 90, 3));
  }

  @Test
  void saysThatNothingCanBeChanged() throws IOException {
    Map<String, Object> customer = Map.of("income", 6, "age", 40, "home", "RENT");
    assertNone(
        Advice.Why.NO_ACTIONABLE_FEATURE,
        advice(List.of(INCOME_AS_IT_IS, AGE_AS_IT_IS), "", customer));
    // Nobody is older than 45, which is 5 − 4.5 + 1 = 1.5.
    assertNone(
        Advice.Why.NO_ACTIONABLE_FEATURE,
        advice(
            List.of(INCOME_AS_IT_IS, YOUNG), "", Map.of("income", 10, "age", 45, "home", "RENT")));
    assertEquals("no_actionable_feature", Advice.Why.NO_ACTIONABLE_FEATURE.word());
  }

  @Test
  void whatIsMissingIsNotAdvised() throws IOException {
    assertNone(
        Advice.Why.NO_ACTIONABLE_FEATURE,
        advice(List.of(INCOME_AS_IT_IS, OLDER), "", Map.of("income", 10, "home", "RENT")));
  }

  @Test
  void everybodyWhoIsAdvisedIsApprovedAfterwards() throws IOException {
    Random random = new Random(16);
    try (RiskScorer scorer = open(List.of(LESS_INCOME, OLDER), "")) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 600; i++) {
        float age = random.nextInt(4) == 0 ? Float.NaN : 18 + random.nextInt(73);
        rows.add(
            new Row(
                new float[] {random.nextInt(11), age, Float.NaN},
                new String[] {"", "", random.nextBoolean() ? "OWN" : "RENT"}));
      }
      List<RiskScore> scores = scorer.score(rows);
      List<Optional<Advice>> advised =
          new Adviser(scorer).advise(rows, scores, TimeBudget.unlimited());
      int given = 0;
      for (int i = 0; i < rows.size(); i++) {
        boolean declined = scores.get(i).decision() == Decision.DECLINE;
        assertEquals(declined, advised.get(i).isPresent());
        if (declined && advised.get(i).get() instanceof Advice.Given advice) {
          given++;
          Row after = rows.get(i);
          for (FeatureChange change : advice.changes()) {
            int place = change.feature().equals("income") ? 0 : 1;
            assertEquals(after.numbers()[place], change.from());
            assertEquals(change.to(), Math.rint(change.to()));
            after = after.with(place, change.to());
          }
          assertEquals(advice.after(), scorer.score(List.of(after)).get(0));
          assertEquals(Decision.APPROVE, advice.after().decision());
        }
      }
      assertTrue(given > 50, "only " + given);
    }
  }

  @Test
  void refusesInTimeWhatWouldNotEnd() throws IOException {
    try (RiskScorer scorer = open(List.of(LESS_INCOME, OLDER), "")) {
      Row row = scorer.read(Map.of("income", 6, "age", 40, "home", "RENT"));
      List<Row> rows = Collections.nCopies(100, row);
      AtomicLong clock = new AtomicLong();
      TimeBudget budget = TimeBudget.of(() -> clock.getAndAdd(100_000_000), 2_000_000_000);
      List<RiskScore> scores = scorer.score(rows);
      var refused =
          assertThrows(
              OutOfTimeException.class, () -> new Adviser(scorer).advise(rows, scores, budget));
      assertEquals("too_many_to_advise", refused.code());
    }
  }

  private static Feature number(String name, Optional<Direction> way, float... steps) {
    List<Float> seen = new ArrayList<>();
    for (float step : steps) {
      seen.add(step);
    }
    float last = steps[steps.length - 1];
    return new Feature.Numeric(
        name,
        0.25,
        new SeenValues(steps[0], last, name.equals("age") ? 40 : 4, seen),
        ValueRules.USUAL.withActionable(way));
  }

  private Advice advice(List<Feature> numbers, String rules, Map<String, ?> customer)
      throws IOException {
    try (RiskScorer scorer = open(numbers, rules)) {
      Row row = scorer.read(customer);
      List<RiskScore> scores = scorer.score(List.of(row));
      return new Adviser(scorer)
          .advise(List.of(row), scores, TimeBudget.unlimited())
          .get(0)
          .orElseThrow();
    }
  }

  private RiskScorer open(List<Feature> numbers, String rules) throws IOException {
    List<Feature> features = new ArrayList<>(numbers);
    features.add(TinyModels.HOME);
    SampleBundles.risk(models, features, TinyModels.risk());
    String policy =
        "{\"format\":1,\"version\":\"v\",\"refer_from\":0.25,\"decline_from\":0.5" + rules + "}";
    return RiskScorer.open(
        Bundle.load(models.resolve("risk"), Task.RISK, new PolicySource(Optional.of(policy))));
  }

  private static void assertAdvice(Advice advice, FeatureChange... changes) {
    assertEquals(List.of(changes), ((Advice.Given) advice).changes());
    assertEquals(Decision.APPROVE, ((Advice.Given) advice).after().decision());
  }

  private static void assertNone(Advice.Why why, Advice advice) {
    assertEquals(new Advice.None(why), advice);
  }
}
