package dev.tranche.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.PlainRows;
import dev.tranche.training.model.scorecard.PointScale;
import dev.tranche.training.model.scorecard.ScorecardModel;
import dev.tranche.training.model.scorecard.ScorecardParameters;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.progress.Progress;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A scorecard in ONNX Runtime, of customers whose numbers are missing, too. */
class ScorecardGraphTest {
  private static final int ROWS = 4_000;

  /**
   * A category first, a number often missing, one rarely, and one of which only that tells
   * anything.
   */
  private static final List<Feature> FEATURES =
      List.of(
          Rows.categorical("home", "RENT", "OWN", "RENT"),
          Rows.numeric("debt", 5),
          Rows.numeric("income", 5),
          Rows.numeric("phone", 5));

  private static Batch customers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Batch batch = Batch.missing(FEATURES, ROWS);
    for (int row = 0; row < ROWS; row++) {
      batch.texts()[0][row] = List.of("OWN", "RENT", "YURT").get(random.nextInt(3));
      for (int f = 1; f < FEATURES.size(); f++) {
        double missing = f == 2 ? .002 : .1;
        float value = random.nextInt(101) / 10f;
        batch.numbers()[f][row] = random.nextDouble() < missing ? Float.NaN : value;
      }
    }
    return batch;
  }

  private static ScorecardModel fitted() {
    Batch batch = customers(1);
    SplittableRandom random = new SplittableRandom(9);
    byte[] labels = new byte[ROWS];
    for (int row = 0; row < ROWS; row++) {
      float debt = batch.numbers()[1][row];
      double logOdds = Float.isNaN(debt) ? 1 : debt / 3 - 3;
      logOdds -= Float.isNaN(batch.numbers()[2][row]) ? 0 : batch.numbers()[2][row] / 4;
      logOdds += Float.isNaN(batch.numbers()[3][row]) ? 2 : 0;
      logOdds += batch.texts()[0][row].equals("OWN") ? -1 : 0;
      labels[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0);
    }
    LabelledRows rows = LabelledRows.of(new Preparation(FEATURES).apply(batch), labels);
    try (ThreadPool pool = new ThreadPool(1)) {
      FitTask task =
          new FitTask(
              new PlainRows(rows), Monotone.none(FEATURES.size()), 1, pool, Progress.none());
      return (ScorecardModel) ScorecardParameters.defaults().fit(task);
    }
  }

  /** Customers with all that numbers can be: missing, infinite, at a cut and just below it. */
  private static Batch edges(ScorecardModel model) {
    Batch batch = customers(2);
    int row = 0;
    for (int f = 1; f < FEATURES.size(); f++) {
      for (float cut : model.splits(f)) {
        batch.numbers()[f][row++] = cut;
        batch.numbers()[f][row++] = Math.nextDown(cut);
      }
      batch.numbers()[f][row++] = Float.POSITIVE_INFINITY;
      batch.numbers()[f][row++] = Float.NEGATIVE_INFINITY;
    }
    for (int f = 1; f < FEATURES.size(); f++) {
      batch.numbers()[f][row] = Float.NaN;
    }
    return batch;
  }

  private static void assertSameInTheGraphs(ScorecardModel model) {
    Batch batch = edges(model);
    FeatureMatrix x = new Preparation(FEATURES).apply(batch);
    PlattScaling none = new PlattScaling(MarginScale.LOG_ODDS, 1, 0);
    byte[] onnx = new RiskGraphExport().export("scorecard", FEATURES, model, none);
    float[] margin = model.margin(x);
    try (RiskGraph graph = RiskGraph.open(onnx, FEATURES)) {
      assertArrayEquals(margin, graph.run(batch).margin());
    }
    byte[] explaining = new ExplainGraphExport().export("scorecard", FEATURES, model);
    try (ExplainGraph graph = ExplainGraph.open(explaining, FEATURES)) {
      float[][] contributions = graph.run(batch);
      float[][] expected = model.contributions(x);
      for (int row = 0; row < ROWS; row++) {
        assertArrayEquals(expected[row], contributions[row], 1e-6f);
        double sum = model.expectedMargin();
        for (float contribution : contributions[row]) {
          sum += contribution;
        }
        assertEquals(margin[row], sum, 1e-5);
      }
    }
  }

  @Test
  void seesMissingNumbersWhereTheyHaveABinAndFillsTheOthers() {
    ScorecardModel model = fitted();
    assertEquals(
        List.of(0, 1, 2, 3), model.features().stream().map(feature -> feature.index()).toList());
    assertEquals(
        List.of(false, true, false, true),
        model.features().stream().map(feature -> feature.binned().seesMissing()).toList());
    assertSameInTheGraphs(model);
  }

  @Test
  void sumsWholePointsExactly() {
    ScorecardModel model = fitted().on(new PointScale(487.12, 20 / Math.log(2)), 1.1, .05);
    assertSameInTheGraphs(model);
    Batch batch = edges(model);
    int[] points = model.points(new Preparation(FEATURES).apply(batch));
    byte[] onnx =
        new RiskGraphExport()
            .export("scorecard", FEATURES, model, new PlattScaling(MarginScale.LOG_ODDS, 1, 0));
    try (RiskGraph graph = RiskGraph.open(onnx, FEATURES)) {
      float[] margin = graph.run(batch).margin();
      for (int row = 0; row < ROWS; row++) {
        assertEquals(points[row], model.pointsOf(margin[row], Integer.MIN_VALUE));
      }
    }
    assertTrue(points[0] != points[1] || points[1] != points[2], "points differ");
  }
}
