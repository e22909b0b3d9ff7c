package dev.tranche.scoring.graph;

import static dev.tranche.scoring.OnnxFile.decimals;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.OnnxFile;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Weights drawn at random behind what {@link RandomTreeModel} has before its trees. */
public final class RandomLinearModel {
  private RandomLinearModel() {}

  /** As a logistic regression is exported, or as a scorecard. */
  public static byte[] of(long seed) {
    Random random = new Random(seed);
    OnnxFile file =
        RandomTreeModel.cleaned(random)
            .node(
                "ai.onnx.ml",
                "Scaler",
                "scaled",
                List.of("matrix"),
                decimals("offset", numbers(random)),
                decimals("scale", numbers(random)))
            .constant("least", List.of(), -2)
            .constant("most", List.of(), 2)
            .node("Clip", "clipped", List.of("scaled", "least", "most"))
            .constant("cut", 0.3f)
            .node("GreaterOrEqual", "above", List.of("clipped", "cut"))
            .node("Cast", "above_cut", List.of("above"), OnnxFile.integer("to", 1));
    String summed = random.nextBoolean() ? "clipped" : "above_cut";
    file.constant("weights", List.of((long) RandomTreeModel.COLUMNS, 1L), weights(random));
    if (random.nextBoolean()) {
      file.constant("intercept", List.of(1L), random.nextFloat())
          .node("Gemm", "raw", List.of(summed, "weights", "intercept"));
    } else {
      file.constant("base", 40)
          .constant("offset", 500)
          .constant("per_point", random.nextFloat() - 0.5f)
          .node("MatMul", "points", List.of(summed, "weights"))
          .node("Add", "all_points", List.of("points", "base"))
          .node("Sub", "fewer", List.of("offset", "all_points"))
          .node("Mul", "raw", List.of("fewer", "per_point"));
    }
    return file.node("Sigmoid", "probability", List.of("raw"))
        .node("Identity", "margin", List.of("raw"))
        .output("probability", DataType.FLOAT)
        .output("margin", DataType.FLOAT)
        .bytesWithTrees();
  }

  private static List<Float> numbers(Random random) {
    return IntStream.range(0, RandomTreeModel.COLUMNS)
        .mapToObj(i -> (float) random.nextGaussian())
        .toList();
  }

  private static float[] weights(Random random) {
    float[] weights = new float[RandomTreeModel.COLUMNS];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    return weights;
  }
}
