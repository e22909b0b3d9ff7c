package dev.tranche.training.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.SegmentGraph;
import dev.tranche.training.model.Scalers;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import dev.tranche.training.onnx.ReservedNameException;
import java.util.List;
import java.util.Map;

/**
 * Exports a segmentation by nearest centroid as one ONNX file.
 *
 * <pre>
 * raw columns ─ cleaning ─ (Log) ─ Scaler ─ Clip ─ Reshape [N,1,F] ─ Sub(centroids [K,F]) ─ ReduceSumSquare
 *                                                          ├─ ArgMin ──▶ segment [N]
 *                                                          └─ Sqrt ────▶ distances [N,K]
 * </pre>
 *
 * <p>Differences are squared rather than the product expanded: near a centroid the expansion
 * cancels and loses all digits.
 */
public final class SegmentGraphExport {
  /**
   * The file's bytes; the same for the same pipeline.
   *
   * @param centroids {@code float[K][features]}, standardised
   * @throws ReservedNameException if a feature has the name of an output
   */
  public byte[] export(
      String name, List<Feature> features, Standardisation standardisation, float[][] centroids) {
    GraphBuilder graph = new GraphBuilder(name);
    String numbers = new Cleaning(graph, features, List.of()).numbers().orElseThrow();
    String standardised = Scalers.add(graph, numbers, standardisation);
    int width = features.size();
    String rows = graph.core("Reshape", List.of(standardised, graph.integers(-1, 1, width)));
    float[] flat = new float[centroids.length * width];
    for (int k = 0; k < centroids.length; k++) {
      System.arraycopy(centroids[k], 0, flat, k * width, width);
    }
    String centres = graph.constant(flat, centroids.length, width);
    String difference = graph.core("Sub", List.of(rows, centres));
    String squared =
        graph.core(
            "ReduceSumSquare",
            List.of(difference, graph.integers(2)),
            Attributes.integer("keepdims", 0));
    String nearest =
        graph.core(
            "ArgMin",
            List.of(squared),
            Attributes.integer("axis", 1),
            Attributes.integer("keepdims", 0));
    graph.output(SegmentGraph.SEGMENT, DataType.INT64, nearest);
    graph.output(
        SegmentGraph.DISTANCES,
        DataType.FLOAT,
        graph.core("Sqrt", List.of(squared)),
        centroids.length);
    return graph.build(Map.of("tranche.task", "segments", "tranche.model", name));
  }
}
