package dev.tranche.training.model.scorecard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ScorecardTrainerTest {
  private static final int ROWS = 20_000;

  /** One number from 0 to 1, noise, and a category, with labels by the log-odds of the number. */
  private static LabelledRows rows(DoubleUnaryOperator logOdds, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] columns = new float[3][ROWS];
    byte[] labels = new byte[ROWS];
    for (int row = 0; row < ROWS; row++) {
      columns[0][row] = Math.round(1000 * random.nextDouble()) / 1000f;
      columns[1][row] = (float) random.nextDouble();
      columns[2][row] = random.nextInt(6);
      double margin = logOdds.applyAsDouble(columns[0][row]) + (columns[2][row] > 2 ? 1 : 0);
      labels[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0);
    }
    return LabelledRows.of(
        new FeatureMatrix(List.of("x", "noise", "group"), columns, new int[] {0, 0, 6}), labels);
  }

  private static ScorecardModel fit(LabelledRows rows, int direction) {
    return fit(rows, direction, 2);
  }

  private static ScorecardModel fit(LabelledRows rows, int direction, int threads) {
    try (ThreadPool pool = new ThreadPool(threads)) {
      return new ScorecardTrainer(ScorecardParameters.defaults())
          .fit(rows, new Monotone(new int[] {direction, 0, 0}), pool);
    }
  }

  private static ScoredFeature feature(ScorecardModel model, int index) {
    return model.features().stream().filter(f -> f.index() == index).findFirst().orElseThrow();
  }

  @Test
  void aUShapeIsFound() {
    ScorecardModel model = fit(rows(x -> 40 * (x - .5) * (x - .5) - 3, 1), 0);
    ScoredFeature x = feature(model, 0);
    int middle = x.pointsOf(.5f);
    assertTrue(middle > x.pointsOf(.02f) + 8192, "points " + Arrays.toString(x.points()));
    assertTrue(middle > x.pointsOf(.98f) + 8192, "points " + Arrays.toString(x.points()));
  }

  @Test
  void anAskedForDirectionIsKeptWhateverTheRowsSay() {
    LabelledRows rows = rows(x -> 40 * (x - .5) * (x - .5) - 3, 2);
    for (int direction : new int[] {-1, 1}) {
      ScorecardModel model = fit(rows, direction);
      float[] grid = new float[201];
      for (int i = 0; i < grid.length; i++) {
        grid[i] = i / 200f;
      }
      float[] margin =
          model.margin(
              new FeatureMatrix(
                  rows.features().names(),
                  new float[][] {grid, new float[grid.length], new float[grid.length]},
                  rows.features().categories()));
      for (int i = 1; i < margin.length; i++) {
        assertTrue(direction * (margin[i] - margin[i - 1]) >= 0, "at " + grid[i]);
      }
      assertTrue(margin[0] != margin[200], "nothing is left of the feature");
    }
  }

  @Test
  void noFeaturesPointsRunAgainstItsDefaultRates() {
    ScorecardModel model = fit(rows(x -> 3 * x - 2, 3), 0);
    for (ScoredFeature feature : model.features()) {
      List<OutcomeCounts> counts = feature.binned().counts();
      for (int a = 0; a < counts.size(); a++) {
        for (int b = 0; b < counts.size(); b++) {
          if (counts.get(a).rows() > 0
              && counts.get(b).rows() > 0
              && counts.get(a).defaultRate() < counts.get(b).defaultRate()) {
            assertTrue(feature.points()[a] >= feature.points()[b], () -> "feature " + feature);
          }
        }
      }
    }
  }

  @Test
  void whatTellsNothingIsLeftOutAndAlikeCategoriesAreOne() {
    ScorecardModel model = fit(rows(x -> 3 * x - 2, 4), 0);
    assertArrayEquals(
        new int[] {0, 2}, model.features().stream().mapToInt(ScoredFeature::index).toArray());
    FeatureBins.Categories groups = (FeatureBins.Categories) feature(model, 2).binned().bins();
    assertTrue(groups.count() < 6);
    for (int low = 0; low < 3; low++) {
      for (int high = 3; high < 6; high++) {
        assertTrue(groups.binOf()[low] != groups.binOf()[high]);
      }
    }
  }

  @Test
  void threadsChangeNothing() {
    LabelledRows rows = rows(x -> 3 * x - 2, 6);
    ScorecardModel one = fit(rows, 0, 1);
    ScorecardModel three = fit(rows, 0, 3);
    assertEquals(one.base(), three.base());
    assertArrayEquals(one.margin(rows.features()), three.margin(rows.features()));
  }

  @Test
  void contributionsAndTheBaseValueSumToTheMargin() {
    LabelledRows rows = rows(x -> 3 * x - 2, 7);
    ScorecardModel model = fit(rows, 0).on(new PointScale(487.12, 28.85), .9, .1);
    float[] margin = model.margin(rows.features());
    float[][] contributions = model.contributions(rows.features());
    double[] mean = new double[3];
    for (int row = 0; row < ROWS; row++) {
      double sum = model.expectedMargin();
      for (int f = 0; f < 3; f++) {
        sum += contributions[row][f];
        mean[f] += contributions[row][f] / ROWS;
      }
      assertEquals(margin[row], sum, 1e-5);
    }
    assertArrayEquals(new double[3], mean, 1e-5);
  }

  @Test
  void wholePointsSayWhatTheFineOnesSaid() {
    LabelledRows rows = rows(x -> 3 * x - 2, 8);
    ScorecardModel fine = fit(rows, 0);
    PointScale scale = new PointScale(487.123, 20 / Math.log(2));
    ScorecardModel whole = fine.on(scale, .8, -.2);
    float[] before = fine.margin(rows.features());
    float[] after = whole.margin(rows.features());
    int[] points = whole.points(rows.features());
    double bias = 0;
    for (int row = 0; row < ROWS; row++) {
      double exact = .8 * before[row] - .2;
      assertEquals(exact, after[row], 2.5 / scale.factor());
      assertEquals((scale.offset() - points[row]) / scale.factor(), after[row], 1e-5);
      bias += (exact - after[row]) / ROWS;
    }
    assertEquals(0, bias, .51 / scale.factor());
    for (ScoredFeature feature : whole.features()) {
      int worst = Arrays.stream(feature.points()).min().orElseThrow();
      assertEquals(0, worst);
      assertEquals(ROWS, feature.binned().counts().stream().mapToLong(OutcomeCounts::rows).sum());
    }
  }
}
