package dev.tranche.training.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.feature.Arithmetic;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Expression;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Java computes of columns and what ONNX Runtime computes is the same, bit by bit. */
class DerivedNodesTest {
  private static final float[] VALUES = {
    0f,
    -0f,
    1f,
    3f,
    -7.1f,
    1e-40f,
    Float.MIN_VALUE,
    1e30f,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY
  };

  /** Every value of the first feature with every value of the second; others stay at 2. */
  private static Batch pairs(List<Feature> inputs) {
    Batch batch = Batch.missing(inputs, VALUES.length * VALUES.length);
    for (int row = 0; row < batch.rows(); row++) {
      for (int f = 0; f < inputs.size(); f++) {
        batch.numbers()[f][row] =
            f == 0 ? VALUES[row / VALUES.length] : f == 1 ? VALUES[row % VALUES.length] : 2;
      }
    }
    return batch;
  }

  private static float[] operands(Batch batch, int row) {
    float[] operands = new float[batch.numbers().length];
    for (int f = 0; f < operands.length; f++) {
      operands[f] = batch.numbers()[f][row];
    }
    return operands;
  }

  /** Runs a graph that gives out some columns. */
  private static float[][] run(GraphBuilder graph, String tensor, List<Feature> inputs, int more) {
    graph.output(ExplainGraph.CONTRIBUTIONS, DataType.FLOAT, tensor, inputs.size() + more);
    try (ExplainGraph open =
        ExplainGraph.open(graph.build(Map.of()), inputs, inputs.size() + more)) {
      return open.run(pairs(inputs));
    }
  }

  @Test
  void everyKindOfDerivedFeature() {
    for (DerivationKind kind : DerivationKind.values()) {
      List<Feature> inputs = new ArrayList<>();
      kind.example().forEach(name -> inputs.add(Rows.numeric(name, 1)));
      Derivation derivation = new Derivation(kind, kind.example());
      Feature.Numeric derived = new Feature.Numeric("derived", 0, 0, 1, 77);
      GraphBuilder graph = new GraphBuilder(kind.word());
      Cleaning cleaning =
          new Cleaning(graph, inputs, List.of(new DerivedFeature(derived, derivation)));
      float[][] found = run(graph, cleaning.numbers().orElseThrow(), inputs, 1);
      Batch batch = pairs(inputs);
      for (int row = 0; row < found.length; row++) {
        float expected = derivation.value(operands(batch, row));
        // Adding 0 makes a negative zero a plain one.
        assertEquals(
            Float.isNaN(expected) ? 77 : expected, found[row][inputs.size()] + 0f, kind.word());
      }
    }
  }

  @Test
  void everyOperation() {
    List<Feature> inputs = List.of(Rows.numeric("left", 0), Rows.numeric("right", 0));
    List<String> names = List.of("left", "right");
    for (Arithmetic operation : Arithmetic.values()) {
      GraphBuilder graph = new GraphBuilder(operation.operator());
      names.forEach(name -> graph.input(name, DataType.FLOAT));
      String result = graph.core(operation.operator(), names);
      String twice = graph.core("Concat", List.of(result, result), Attributes.integer("axis", 1));
      float[][] found = run(graph, twice, inputs, 0);
      Batch batch = pairs(inputs);
      for (int row = 0; row < found.length; row++) {
        float expected = Expression.ofTwo(operation).value(operands(batch, row));
        assertEquals(expected, found[row][0], operation.operator());
      }
    }
  }
}
