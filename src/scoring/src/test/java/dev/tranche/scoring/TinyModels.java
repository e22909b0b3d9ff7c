package dev.tranche.scoring;

import static dev.tranche.scoring.OnnxFile.decimal;
import static dev.tranche.scoring.OnnxFile.decimals;
import static dev.tranche.scoring.OnnxFile.integer;
import static dev.tranche.scoring.OnnxFile.integers;
import static dev.tranche.scoring.OnnxFile.texts;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.feature.Feature;
import java.util.List;

/** Models whose answers can be worked out by hand. */
public final class TinyModels {
  public static final Feature INCOME = new Feature.Numeric("income", 0, 0, 10, 4);
  public static final Feature AGE = new Feature.Numeric("age", 0.25, 18, 90, 40);
  public static final Feature HOME =
      new Feature.Categorical("home", 0.5, List.of("OWN", "RENT"), "RENT");
  public static final List<Feature> RISK_FEATURES = List.of(INCOME, AGE, HOME);
  public static final List<Feature> SEGMENT_FEATURES = List.of(INCOME, AGE);

  private TinyModels() {}

  /**
   * Margin = income / 2 − age / 10 + (−1 for OWN, else 1), a missing income being 4 and a missing
   * age 40; probability = 1 / (1 + exp(−margin)).
   */
  public static byte[] risk() {
    return riskMargin()
        .node("Sigmoid", "probability", List.of("margin"))
        .output("probability", DataType.FLOAT)
        .output("margin", DataType.FLOAT)
        .bytes();
  }

  /** The margin of {@link #risk}, to go on with. */
  public static OnnxFile riskMargin() {
    return cleaned()
        .text("home")
        .node(
            "ai.onnx.ml",
            "LabelEncoder",
            "home_effect",
            List.of("home"),
            texts("keys_strings", List.of("OWN", "RENT")),
            decimals("values_floats", List.of(-1f, 1f)),
            decimal("default_float", 1))
        .constant("income_weight", 0.5f)
        .constant("age_weight", -0.1f)
        .node("Mul", "income_effect", List.of("income_clean", "income_weight"))
        .node("Mul", "age_effect", List.of("age_clean", "age_weight"))
        .node("Add", "numbers_effect", List.of("income_effect", "age_effect"))
        .node("Add", "margin", List.of("numbers_effect", "home_effect"));
  }

  /** What each term of {@link #risk}'s margin adds to that of a customer without any value. */
  public static byte[] explain() {
    return riskMargin()
        .constant("income_usual", 2)
        .constant("age_usual", -4)
        .constant("home_usual", 1)
        .node("Sub", "income_added", List.of("income_effect", "income_usual"))
        .node("Sub", "age_added", List.of("age_effect", "age_usual"))
        .node("Sub", "home_added", List.of("home_effect", "home_usual"))
        .node(
            "Concat",
            "contributions",
            List.of("income_added", "age_added", "home_added"),
            integer("axis", 1))
        .output("contributions", DataType.FLOAT)
        .bytes();
  }

  /** Nearest of (0, 0) and (3, 4), missing values filled as in {@link #risk}. */
  public static byte[] segments() {
    return cleaned()
        .node("Concat", "point", List.of("income_clean", "age_clean"), integer("axis", 1))
        .constant("centre_0", 0, 0)
        .constant("centre_1", 3, 4)
        .node("Sub", "to_0", List.of("point", "centre_0"))
        .node("Sub", "to_1", List.of("point", "centre_1"))
        .node("ReduceL2", "distance_0", List.of("to_0"), integers("axes", 1))
        .node("ReduceL2", "distance_1", List.of("to_1"), integers("axes", 1))
        .node("Concat", "distances", List.of("distance_0", "distance_1"), integer("axis", 1))
        .node("ArgMin", "segment", List.of("distances"), integer("axis", 1), integer("keepdims", 0))
        .output("segment", DataType.INT64)
        .output("distances", DataType.FLOAT)
        .bytes();
  }

  private static OnnxFile cleaned() {
    return new OnnxFile()
        .number("income")
        .number("age")
        .constant("income_median", 4)
        .constant("age_median", 40)
        .node("IsNaN", "income_missing", List.of("income"))
        .node("IsNaN", "age_missing", List.of("age"))
        .node("Where", "income_clean", List.of("income_missing", "income_median", "income"))
        .node("Where", "age_clean", List.of("age_missing", "age_median", "age"));
  }
}
