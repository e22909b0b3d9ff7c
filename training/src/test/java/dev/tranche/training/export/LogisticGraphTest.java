package dev.tranche.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.linear.LogisticModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logistic regressions small enough to be reckoned by hand, in ONNX Runtime. */
class LogisticGraphTest {
  private static final PlattScaling PLATT = new PlattScaling(MarginScale.LOG_ODDS, .5f, -.75f);
  private static final List<Feature> FEATURES =
      List.of(
          Rows.categorical("home", "RENT", "OWN", "RENT"),
          Rows.numeric("income", 3),
          Rows.numeric("debt", 1));

  /** Margin = .5 + 4 · (income − 2)/2 + 2 · (debt − 1) + (1 if OWN, −1 if RENT). */
  private static final LogisticModel MODEL =
      new LogisticModel(
          List.of("home", "income", "debt"),
          .5,
          new float[] {0, 2, 1},
          new float[] {1, .5f, 1},
          new float[] {0, 4, 2},
          new float[][] {{1, -1}, {}, {}});

  private static RiskGraph.Scores run(List<Feature> features, LogisticModel model, Batch batch) {
    byte[] onnx = new RiskGraphExport().export("logistic", features, model, PLATT);
    try (RiskGraph graph = RiskGraph.open(onnx, features)) {
      return graph.run(batch);
    }
  }

  @Test
  void standardisesWeighsAndCalibrates() {
    RiskGraph.Scores scores =
        run(
            FEATURES,
            MODEL,
            Rows.of(FEATURES, new Object[] {"OWN", 4, 1}, new Object[] {"RENT", 2, 2}));
    assertArrayEquals(new float[] {5.5f, 1.5f}, scores.margin());
    // Sigmoid of 5.5/2 − .75 = 2 and of 1.5/2 − .75 = 0.
    assertArrayEquals(new float[] {.880797f, .5f}, scores.probability(), 1e-6f);
  }

  @Test
  void hugeOppositeValuesCountAsAMillionStandardDeviationsEach() {
    RiskGraph.Scores scores =
        run(
            FEATURES,
            MODEL,
            Rows.of(FEATURES, new Object[] {"OWN", Float.MAX_VALUE, -Float.MAX_VALUE}));
    // 4e6 - 2e6 + 1.5, where floats are an eighth apart.
    assertArrayEquals(new float[] {2_000_001.5f}, scores.margin(), .25f);
    assertArrayEquals(new float[] {1}, scores.probability());
  }

  @Test
  void takesTheMedianForMissingValuesAndForInfinities() {
    RiskGraph.Scores scores =
        run(
            FEATURES,
            MODEL,
            Rows.of(
                FEATURES,
                new Object[] {"OWN", Float.NaN, 2},
                new Object[] {"OWN", Float.POSITIVE_INFINITY, 2},
                new Object[] {"OWN", 4, Float.NEGATIVE_INFINITY}));
    assertArrayEquals(new float[] {5.5f, 5.5f, 5.5f}, scores.margin());
  }

  @Test
  void takesTheMostFrequentCategoryForEmptyAndUnknownOnes() {
    RiskGraph.Scores scores =
        run(
            FEATURES,
            MODEL,
            Rows.of(
                FEATURES,
                new Object[] {"", 2, 1},
                new Object[] {"rent", 2, 1},
                new Object[] {"YURT", 2, 1},
                new Object[] {"OWN", 2, 1}));
    assertArrayEquals(new float[] {-.5f, -.5f, -.5f, 1.5f}, scores.margin());
  }

  @Test
  void worksWithOneNumericFeatureAlone() {
    List<Feature> features = List.of(Rows.numeric("income", 3));
    LogisticModel model =
        new LogisticModel(
            List.of("income"),
            -1,
            new float[] {1},
            new float[] {2},
            new float[] {.5f},
            new float[][] {{}});
    Batch batch = Rows.of(features, new Object[] {6}, new Object[] {Float.NaN});
    assertArrayEquals(new float[] {4, 1}, run(features, model, batch).margin());
  }

  @Test
  void worksWithCategoricalFeaturesAlone() {
    List<Feature> features =
        List.of(
            Rows.categorical("home", "RENT", "OWN", "RENT"),
            Rows.categorical("grade", "A", "A", "B", "C"));
    LogisticModel model =
        new LogisticModel(
            List.of("home", "grade"),
            .25,
            new float[] {0, 0},
            new float[] {1, 1},
            new float[] {0, 0},
            new float[][] {{2, -2}, {.5f, 1, 4}});
    Batch batch =
        Rows.of(
            features, new Object[] {"OWN", "C"}, new Object[] {"RENT", "B"}, new Object[] {"", ""});
    assertArrayEquals(new float[] {6.25f, -.75f, -1.25f}, run(features, model, batch).margin());
  }

  @Test
  void aConstantFeatureOfScaleZeroAddsNothing() {
    LogisticModel model =
        new LogisticModel(
            MODEL.names(),
            .5,
            MODEL.standardisation().offset(),
            new float[] {1, 0, 1},
            MODEL.weight(),
            MODEL.categoryWeights());
    Batch batch = Rows.of(FEATURES, new Object[] {"OWN", 9, 1}, new Object[] {"OWN", -9, 1});
    assertArrayEquals(new float[] {1.5f, 1.5f}, run(FEATURES, model, batch).margin());
  }
}
