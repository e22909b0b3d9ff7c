package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.decision.ScoreScale;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.PlainRows;
import dev.tranche.training.model.scorecard.ScorecardModel;
import dev.tranche.training.model.scorecard.ScorecardParameters;
import dev.tranche.training.progress.Progress;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholePointsTest {
  private static final PlattScaling LINE = new PlattScaling(MarginScale.LOG_ODDS, 1.1f, -.05f);

  /** Of features that together make defaults from nearly impossible to nearly certain. */
  private static ScorecardModel steep() {
    SplittableRandom random = new SplittableRandom(1);
    int features = 6;
    float[][] columns = new float[features][8_000];
    byte[] labels = new byte[8_000];
    for (int row = 0; row < labels.length; row++) {
      double logOdds = -1;
      for (float[] column : columns) {
        column[row] = (float) (2 * random.nextDouble() - 1);
        logOdds += 4 * column[row];
      }
      labels[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0);
    }
    List<String> names = IntStream.range(0, features).mapToObj(f -> "x" + f).toList();
    LabelledRows rows =
        LabelledRows.of(new FeatureMatrix(names, columns, new int[features]), labels);
    try (ThreadPool pool = new ThreadPool(2)) {
      return (ScorecardModel)
          ScorecardParameters.defaults()
              .fit(
                  new FitTask(
                      new PlainRows(rows), Monotone.none(features), 1, pool, Progress.none()));
    }
  }

  private static Scorecard scale(int score, double odds, double doubling, int low, int high) {
    return new Scorecard(score, odds, doubling, low, high, List.of(new ScoreBand("all", low)));
  }

  @ParameterizedTest
  @CsvSource({
    "600, 50, 20, 300, 850",
    "500, 19, 40, 0, 1000",
    "660, 15, 15, -1000, 2000",
    "100000, 50, 2000, 0, 200000"
  })
  void everySumOfPointsIsTheScoreOfItsProbability(
      int score, double odds, double doubling, int low, int high) {
    Scorecard by = scale(score, odds, doubling, low, high);
    WholePoints whole = WholePoints.of(steep(), LINE, by);
    ScoreScale scores = new ScoreScale(by);
    int lowest = whole.model().pointsOf(whole.curve().highest(), low);
    int most = whole.model().base() + whole.model().mostPoints();
    assertTrue(lowest < score - doubling, "only " + lowest + " and above");
    assertTrue(most - whole.model().base() > 10 * doubling);
    for (int points = whole.model().base(); points <= most; points++) {
      float margin = whole.model().logOdds(points);
      float probability = whole.curve().probability(new float[] {margin})[0];
      int expected = Math.max(lowest, Math.min(high, points));
      assertEquals(expected, scores.of(probability).score());
    }
  }

  @Test
  void aScaleThatIsTooFineForProbabilitiesIsRefusedByName() {
    InputException e =
        assertThrows(
            InputException.class,
            () -> WholePoints.of(steep(), LINE, scale(600, 50, 1e7, 0, 1_000_000)));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("points_to_double_odds 1.0E7 is too much"),
        e.getMessage());
  }
}
