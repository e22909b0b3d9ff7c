package dev.tranche.scoring.graph;

import static dev.tranche.scoring.OnnxFile.integer;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.OnnxFile;
import dev.tranche.scoring.TinyModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainGraphTest {
  /** Gives each customer its income and its age, as if they were contributions. */
  private static OnnxFile echo(String... columns) {
    return new OnnxFile()
        .number("income")
        .number("age")
        .node("Concat", "contributions", List.of(columns), integer("axis", 1));
  }

  private static byte[] file(OnnxFile graph) {
    return graph.output("contributions", DataType.FLOAT).bytes();
  }

  @Test
  void givesARowOfContributionsPerCustomer() {
    Batch batch = Batch.missing(TinyModels.SEGMENT_FEATURES, 2);
    batch.numbers()[0][0] = 1;
    batch.numbers()[1][0] = 2;
    batch.numbers()[0][1] = 3;
    batch.numbers()[1][1] = 4;
    try (ExplainGraph graph =
        ExplainGraph.open(file(echo("income", "age")), TinyModels.SEGMENT_FEATURES)) {
      assertArrayEquals(new float[][] {{1, 2}, {3, 4}}, graph.run(batch));
    }
  }

  @Test
  void refusesAGraphThatExplainsMoreOrFewerFeatures() {
    byte[] more = file(echo("income", "age", "income"));
    assertEquals("the model explains 3 features, the bundle has 2", refused(more));
    byte[] fewer = file(echo("age"));
    assertEquals("the model explains 1 features, the bundle has 2", refused(fewer));
  }

  @Test
  void refusesAGraphThatScores() {
    assertEquals("the model has no output 'contributions'", refused(TinyModels.segments()));
  }

  private static String refused(byte[] model) {
    return assertThrows(
            BundleException.class, () -> ExplainGraph.open(model, TinyModels.SEGMENT_FEATURES))
        .getMessage();
  }
}
