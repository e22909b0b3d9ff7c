package dev.tranche.training.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import dev.tranche.training.onnx.ReservedNameException;
import java.util.List;
import java.util.Map;

/**
 * Exports the reasons of a fitted risk pipeline as one ONNX file, apart from the one that scores.
 *
 * <pre>
 * raw columns ── cleaning ── exact Shapley values of the model ──▶ contributions [N, F]
 * </pre>
 *
 * <p>With the model's base value they sum to the margin of the graph that scores.
 */
public final class ExplainGraphExport {
  /**
   * The file's bytes; the same for the same pipeline.
   *
   * @throws ReservedNameException if a feature has the name of the output
   */
  public byte[] export(String name, List<Feature> features, RiskModel model) {
    return export(name, features, List.of(), model);
  }

  /**
   * As above, of a pipeline with derived features; they are explained as the others are.
   *
   * @param inputs what the graph takes
   * @param derived of the inputs
   */
  public byte[] export(
      String name, List<Feature> inputs, List<DerivedFeature> derived, RiskModel model) {
    GraphBuilder graph = new GraphBuilder(name);
    Cleaning cleaning = new Cleaning(graph, inputs, derived);
    String contributions = model.addContributions(graph, cleaning);
    graph.output(
        ExplainGraph.CONTRIBUTIONS, DataType.FLOAT, contributions, cleaning.features().size());
    return graph.build(Map.of("tranche.task", "explain", "tranche.model", name));
  }
}
