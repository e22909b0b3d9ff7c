package dev.tranche.training.model.scorecard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When missing numbers get a bin of their own in a scorecard, and how it is scored. */
class MissingBinTest {
  /** A bin has one in a hundred of them at least. */
  private static final int ROWS = 8_000;

  private static final float FILLED = .5f;
  private static final List<String> NAMES = List.of("x", "x_missing");

  /**
   * Numbers from 0 to 1, and a feature that tells where they are missing, which is in the first
   * rows.
   *
   * @param slope of the log-odds where there is a number; they are −1.5 in the middle
   * @param defaults among the rows without one
   */
  private static LabelledRows rows(double slope, int missing, int defaults) {
    SplittableRandom random = new SplittableRandom(2);
    float[][] unfilled = new float[2][ROWS];
    byte[] labels = new byte[ROWS];
    for (int row = 0; row < ROWS; row++) {
      float x = random.nextInt(1001) / 1000f;
      double rate = 1 / (1 + Math.exp(1.5 - slope * (x - .5)));
      labels[row] = (byte) (random.nextDouble() < rate ? 1 : 0);
      unfilled[0][row] = x;
      if (row < missing) {
        unfilled[0][row] = Float.NaN;
        unfilled[1][row] = 1;
        labels[row] = (byte) (row < defaults ? 1 : 0);
      }
    }
    return LabelledRows.of(matrix(unfilled), labels);
  }

  private static FeatureMatrix matrix(float[][] unfilled) {
    float[] filled = unfilled[0].clone();
    for (int row = 0; row < filled.length; row++) {
      filled[row] = Float.isNaN(filled[row]) ? FILLED : filled[row];
    }
    return new FeatureMatrix(NAMES, new float[][] {filled, unfilled[1]}, unfilled, new int[2]);
  }

  private static ScorecardModel fit(LabelledRows rows, int direction) {
    try (ThreadPool pool = new ThreadPool(1)) {
      return new ScorecardTrainer(ScorecardParameters.defaults())
          .fit(rows, new Monotone(new int[] {direction, 0}), pool);
    }
  }

  private static float[] margins(ScorecardModel model, float... x) {
    float[] twin = new float[x.length];
    for (int row = 0; row < x.length; row++) {
      twin[row] = Float.isNaN(x[row]) ? 1 : 0;
    }
    return model.margin(matrix(new float[][] {x, twin}));
  }

  private static Optional<FeatureEvidence> evidence(ScorecardModel model) {
    return model.features().stream()
        .map(ScoredFeature::binned)
        .filter(feature -> feature.index() == 0)
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "80, 40, true",
    "79, 40, false",
    "400, 5, true",
    "400, 4, false",
    "400, 395, true",
    "400, 396, false",
  })
  void isEarnedByRowsEnoughOfEitherOutcome(int missing, int defaults, boolean earned) {
    ScorecardModel model = fit(rows(3, missing, defaults), 0);
    FeatureEvidence x = evidence(model).orElseThrow();
    assertEquals(earned, x.seesMissing());
    int bin = ((FeatureBins.Stretches) x.bins()).missing();
    assertEquals(
        earned ? new OutcomeCounts(missing - defaults, defaults) : OutcomeCounts.NONE,
        x.counts().get(bin));
    assertEquals(ROWS, x.all().rows());
    float[] margin = margins(model, Float.NaN, FILLED);
    assertEquals(!earned, margin[0] == margin[1], "scored like the median");
  }

  @Test
  void isAllThereIsWhereTheNumbersTellNothingButTheirAbsenceDoes() {
    ScorecardModel model = fit(rows(0, 800, 400), 0);
    FeatureEvidence x = evidence(model).orElseThrow();
    assertEquals(2, x.counts().size());
    float[] margin = margins(model, 0, 1, Float.NaN);
    assertEquals(margin[0], margin[1]);
    assertTrue(margin[2] > margin[0]);
  }

  @Test
  void isNoneWhereNeitherTellsAnything() {
    // 1 / (1 + e^1.5) is .18.
    assertEquals(Optional.empty(), evidence(fit(rows(0, 800, 146), 0)));
  }

  @Test
  void makesAFeatureThatTellsTheSameNeedless() {
    ScorecardModel model = fit(rows(3, 800, 600), 0);
    assertArrayEquals(
        new int[] {0}, model.features().stream().mapToInt(ScoredFeature::index).toArray());
  }

  /** The direction is one of given values; the bin goes where its default rate belongs. */
  @ParameterizedTest
  @CsvSource({"1, 3, 10, 700", "1, 3, 10, 10", "-1, -3, 10, 700", "-1, -3, 10, 10"})
  void standsWhereItsDefaultRateBelongsBesideAMonotoneFeature(
      int direction, double slope, int least, int defaults) {
    ScorecardModel model = fit(rows(slope, 800, defaults), direction);
    assertTrue(evidence(model).orElseThrow().seesMissing());
    float[] x = new float[1002];
    for (int i = 0; i < 1001; i++) {
      x[i] = i / 1000f;
    }
    x[1001] = Float.NaN;
    float[] margin = margins(model, x);
    for (int i = 1; i < 1001; i++) {
      assertTrue(direction * (margin[i] - margin[i - 1]) >= 0, "at " + x[i]);
    }
    float lowest = Math.min(margin[0], margin[1000]);
    float highest = Math.max(margin[0], margin[1000]);
    assertTrue(lowest < highest);
    assertTrue(defaults > least ? margin[1001] > highest : margin[1001] < lowest);
  }

  @Test
  void countsAmongContributionsWhichSumToTheMargin() {
    LabelledRows rows = rows(3, 800, 600);
    ScorecardModel model = fit(rows, 0).on(new PointScale(487.12, 28.85), 1, 0);
    float[] margin = model.margin(rows.features());
    float[][] contributions = model.contributions(rows.features());
    double mean = 0;
    for (int row = 0; row < ROWS; row++) {
      assertEquals(margin[row], model.expectedMargin() + contributions[row][0], 1e-5);
      mean += contributions[row][0] / ROWS;
    }
    assertEquals(0, mean, 1e-5);
  }
}
