package dev.tranche.scoring.adverse;

import static dev.tranche.scoring.OnnxFile.decimal;
import static dev.tranche.scoring.OnnxFile.decimals;
import static dev.tranche.scoring.OnnxFile.integer;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.OnnxFile;
import dev.tranche.scoring.feature.Feature;
import java.util.List;

/**
 * A scorecard that finds a narrow band of values bad, none of which is in even steps: with a number
 * in it the margin is 2, else −2. What is missing counts as 1.
 */
final class BandModel {
  static final List<Feature> FEATURES =
      List.of(
          new Feature.Numeric("income", 0.1, 0.05f, 4.05f, 1),
          new Feature.Numeric("debt", 0.1, 0.5f, 4.5f, 1));

  static final AdverseValues VALUES = new AdverseValues(FEATURES, 1);
  static final float FROM = 0.15f;
  static final float TO = 0.1501f;

  private BandModel() {}

  /**
   * Of one column.
   *
   * @param column {@code income}, or {@code ratio}, which is debt by income
   */
  static byte[] of(String column) {
    return new OnnxFile()
        .number("income")
        .number("debt")
        .node("Div", "ratio", List.of("debt", "income"))
        .node(
            "ai.onnx.ml",
            "Imputer",
            "filled",
            List.of(column),
            decimals("imputed_value_floats", List.of(1f)),
            decimal("replaced_value_float", Float.NaN))
        .constant("from", FROM)
        .constant("to", TO)
        .node("GreaterOrEqual", "above", List.of("filled", "from"))
        .node("GreaterOrEqual", "beyond", List.of("filled", "to"))
        .node("Cast", "above_from", List.of("above"), integer("to", 1))
        .node("Cast", "beyond_to", List.of("beyond"), integer("to", 1))
        .node("Concat", "bins", List.of("above_from", "beyond_to"), integer("axis", 1))
        .constant("weights", List.of(2L, 1L), 4, -4)
        .node("MatMul", "points", List.of("bins", "weights"))
        .constant("base", -2)
        .node("Add", "raw", List.of("points", "base"))
        .node("Sigmoid", "probability", List.of("raw"))
        .node("Identity", "margin", List.of("raw"))
        .output("probability", DataType.FLOAT)
        .output("margin", DataType.FLOAT)
        .bytesWithTrees();
  }
}
