package dev.tranche.scoring.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.RefusedModel;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.Feature;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static final Feature EXTRA = new Feature.Numeric("extra", 0, 0, 1, 0);

  @Test
  void refusesFeaturesThatTheModelDoesNotTake() {
    assertEquals(
        "the model has no FLOAT input 'extra'",
        refused(TinyModels.risk(), plus(TinyModels.RISK_FEATURES, EXTRA)));
  }

  @Test
  void refusesAModelThatTakesMore() {
    assertEquals(
        "the model has 3 inputs, the bundle 2",
        refused(TinyModels.risk(), List.of(TinyModels.INCOME, TinyModels.AGE)));
  }

  @Test
  void refusesATextWhereTheModelTakesANumberAndTheOtherWayRound() {
    Feature income = new Feature.Categorical("income", 0, List.of("low"), "low");
    Feature home = new Feature.Numeric("home", 0, 0, 1, 0);
    assertEquals(
        "the model has no STRING input 'income'",
        refused(TinyModels.risk(), List.of(income, TinyModels.AGE, TinyModels.HOME)));
    assertEquals(
        "the model has no FLOAT input 'home'",
        refused(TinyModels.risk(), List.of(TinyModels.INCOME, TinyModels.AGE, home)));
  }

  @Test
  void refusesAModelWithoutTheOutputs() {
    assertEquals(
        "the model has no output 'margin'",
        refused(TinyModels.segments(), TinyModels.SEGMENT_FEATURES));
  }

  @Test
  void refusesModelsThatCannotServe() {
    for (RefusedModel model : RefusedModel.all()) {
      String message = refused(model.onnx(), TinyModels.RISK_FEATURES);
      assertTrue(message.startsWith(model.message()), message);
    }
  }

  @Test
  void scoresEachRowToTheLastBitAsAlone() {
    byte[] logarithm =
        TinyModels.riskMargin()
            .constant("one", 1)
            .node("Mul", "square", List.of("margin", "margin"))
            .node("Add", "above_one", List.of("square", "one"))
            .node("Log", "probability", List.of("above_one"))
            .output("probability", DataType.FLOAT)
            .output("margin", DataType.FLOAT)
            .bytes();
    int rows = 1_003;
    try (RiskGraph graph = RiskGraph.open(logarithm, TinyModels.RISK_FEATURES)) {
      Batch together = Batch.missing(TinyModels.RISK_FEATURES, rows);
      for (int row = 0; row < rows; row++) {
        set(together, row, row / 7f, 40, "OWN");
      }
      float[] found = graph.run(together).probability();
      assertEquals(rows, found.length);
      for (int row = 0; row < rows; row++) {
        Batch alone = Batch.missing(TinyModels.RISK_FEATURES, 1);
        set(alone, 0, row / 7f, 40, "OWN");
        assertEquals(
            Float.floatToIntBits(graph.run(alone).probability()[0]),
            Float.floatToIntBits(found[row]),
            "row " + row);
      }
    }
  }

  @Test
  void scoresAsWorkedOutByHand() {
    Batch batch = Batch.missing(TinyModels.RISK_FEATURES, 4);
    set(batch, 0, 2, 20, "OWN");
    set(batch, 1, 10, 20, "RENT");
    set(batch, 3, Float.NaN, Float.NaN, "CASTLE");
    try (RiskGraph graph = RiskGraph.open(TinyModels.risk(), TinyModels.RISK_FEATURES)) {
      RiskGraph.Scores scores = graph.run(batch);
      assertArrayEquals(new float[] {-2, 4, -1, -1}, scores.margin(), 1e-6f);
      assertArrayEquals(
          new float[] {0.119203f, 0.982014f, 0.268941f, 0.268941f}, scores.probability(), 1e-6f);
    }
  }

  @Test
  void answersEachRowOfABatchAsItWouldAlone() {
    int rows = 1_000;
    Batch all = Batch.missing(TinyModels.RISK_FEATURES, rows);
    for (int r = 0; r < rows; r++) {
      set(all, r, r % 7 == 0 ? Float.NaN : r * 0.013f, 18 + r % 70, r % 3 == 0 ? "OWN" : "");
    }
    try (RiskGraph graph = RiskGraph.open(TinyModels.risk(), TinyModels.RISK_FEATURES)) {
      RiskGraph.Scores together = graph.run(all);
      assertEquals(rows, together.probability().length);
      for (int r = 0; r < rows; r++) {
        Batch alone = Batch.missing(TinyModels.RISK_FEATURES, 1);
        set(alone, 0, all.numbers()[0][r], all.numbers()[1][r], all.texts()[2][r]);
        RiskGraph.Scores single = graph.run(alone);
        assertEquals(single.probability()[0], together.probability()[r]);
        assertEquals(single.margin()[0], together.margin()[r]);
      }
    }
  }

  @Test
  void takesAnyText() {
    Batch batch = Batch.missing(TinyModels.RISK_FEATURES, 5);
    set(batch, 0, 2, 20, "\u0000");
    set(batch, 1, 2, 20, "\ud800");
    set(batch, 2, 2, 20, "🏠".repeat(10_000));
    set(batch, 3, 2, 20, "own");
    set(batch, 4, 2, 20, "OWN\u0000");
    try (RiskGraph graph = RiskGraph.open(TinyModels.risk(), TinyModels.RISK_FEATURES)) {
      assertArrayEquals(new float[] {0, 0, 0, 0, 0}, graph.run(batch).margin(), 1e-6f);
    }
  }

  @Test
  void takesTheNearestCentre() {
    Batch batch = Batch.missing(TinyModels.SEGMENT_FEATURES, 3);
    batch.numbers()[0] = new float[] {0, 3, 6};
    batch.numbers()[1] = new float[] {0, 3, 8};
    try (SegmentGraph graph =
        SegmentGraph.open(TinyModels.segments(), TinyModels.SEGMENT_FEATURES)) {
      SegmentGraph.Assignments found = graph.run(batch);
      assertArrayEquals(new long[] {0, 1, 1}, found.segment());
      assertArrayEquals(new float[] {0, 5, 4.242641f, 1, 10, 5}, found.distances(), 1e-5f);
    }
  }

  private static void set(Batch batch, int row, float income, float age, String home) {
    batch.numbers()[0][row] = income;
    batch.numbers()[1][row] = age;
    batch.texts()[2][row] = home;
  }

  private static String refused(byte[] model, List<Feature> features) {
    String message =
        assertThrows(BundleException.class, () -> RiskGraph.open(model, features)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  private static List<Feature> plus(List<Feature> features, Feature more) {
    return Stream.concat(features.stream(), Stream.of(more)).toList();
  }
}
