package dev.tranche.training.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.training.evaluate.calibration.Calibration;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import dev.tranche.training.onnx.ReservedNameException;
import java.util.List;
import java.util.Map;

/**
 * Exports a fitted risk pipeline as one ONNX file.
 *
 * <pre>
 * raw columns ── cleaning ── model ──▶ margin ── calibration ──▶ probability
 * </pre>
 */
public final class RiskGraphExport {
  /**
   * The file's bytes; the same for the same pipeline.
   *
   * @throws ReservedNameException if a feature has the name of an output
   */
  public byte[] export(
      String name, List<Feature> features, RiskModel model, Calibration calibration) {
    return export(name, features, List.of(), model, calibration);
  }

  /**
   * As above, of a pipeline with derived features.
   *
   * @param inputs what the graph takes
   * @param derived of the inputs
   */
  public byte[] export(
      String name,
      List<Feature> inputs,
      List<DerivedFeature> derived,
      RiskModel model,
      Calibration calibration) {
    GraphBuilder graph = new GraphBuilder(name);
    Cleaning cleaning = new Cleaning(graph, inputs, derived);
    String margin = model.addMargin(graph, cleaning);
    String probability = CalibrationNodes.add(graph, margin, calibration);
    graph.output(RiskGraph.PROBABILITY, DataType.FLOAT, probability, 1);
    graph.output(RiskGraph.MARGIN, DataType.FLOAT, margin, 1);
    return graph.build(Map.of("tranche.task", "risk", "tranche.model", name));
  }
}
