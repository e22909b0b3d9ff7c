package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.Scorecard;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreScaleTest {
  private final ScoreScale scale = new ScoreScale(Scorecard.defaults());

  /** By hand: factor 20 / ln 2 = 28.8539, offset 600 − 28.8539 · ln 50 = 487.123. */
  @ParameterizedTest
  @CsvSource({
    "0.019607844, 600, A", // 50 to 1
    "0.00990099, 620, A", // 100 to 1
    "0.03846154, 580, B", // 25 to 1
    "0.01, 620, A", // 487.123 + 28.8539 · ln 99 = 619.71
    "0.02, 599, B", // 487.123 + 28.8539 · ln 49 = 599.42
    "0.1, 551, C", // 487.123 + 28.8539 · ln 9 = 550.52
    "0.25, 519, D", // 487.123 + 28.8539 · ln 3 = 518.82
    "0.5, 487, D",
    "0.9, 424, E", // 487.123 − 28.8539 · ln 9 = 423.72
    "0, 850, A",
    "1, 300, E"
  })
  void agreesWithHandCalculations(float probability, int points, String band) {
    assertEquals(new CreditScore(points, band), scale.of(probability));
  }

  @Property(tries = 20_000, seed = "1")
  void neverRisesWithTheProbabilityOfDefault(
      @ForAll @FloatRange(min = 0, max = 1) float one,
      @ForAll @FloatRange(min = 0, max = 1) float other) {
    int safer = scale.of(Math.min(one, other)).score();
    int riskier = scale.of(Math.max(one, other)).score();
    assertTrue(safer >= riskier);
  }

  @Test
  void neverRisesFromOneFloatToTheNextWherePointsChange() {
    float[] starts = {0, Float.MIN_NORMAL, 1e-9f, 1e-4f, 0.0196f, 0.25f, 0.4999f, 0.9f, 0.99999f};
    for (float start : starts) {
      float probability = start;
      int before = scale.of(probability).score();
      for (int i = 0; i < 20_000 && probability < 1; i++) {
        probability = Math.nextUp(probability);
        int points = scale.of(probability).score();
        assertTrue(points <= before, () -> "at " + start);
        before = points;
      }
    }
  }

  @Property(seed = "1")
  void anyScorecardKeepsItsRangeItsOrderAndItsDoubling(
      @ForAll @IntRange(min = -1000, max = 2000) int baseScore,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double baseOdds,
      @ForAll @DoubleRange(min = 0.1, max = 200) double doubling,
      @ForAll @FloatRange(min = 0, max = 1) float probability) {
    Scorecard card =
        new Scorecard(
            baseScore,
            baseOdds,
            doubling,
            -100,
            900,
            List.of(new ScoreBand("good", 400), new ScoreBand("bad", -100)));
    ScoreScale points = new ScoreScale(card);
    CreditScore score = points.of(probability);
    assertTrue(score.score() >= -100 && score.score() <= 900);
    assertEquals(score.score() >= 400 ? "good" : "bad", score.band());
    assertTrue(points.of(0).score() >= score.score());
    assertTrue(points.of(1).score() <= score.score());
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, -Float.MIN_VALUE, 1.0000001f, Float.POSITIVE_INFINITY})
  void refusesWhatIsNoProbability(float probability) {
    assertThrows(IllegalArgumentException.class, () -> scale.of(probability));
  }
}
