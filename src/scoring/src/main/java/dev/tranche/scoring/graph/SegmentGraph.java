package dev.tranche.scoring.graph;

import dev.tranche.scoring.feature.Feature;
import java.util.List;
import java.util.Map;

/** A segmentation's graph. Thread-safe; to be closed. */
public final class SegmentGraph implements AutoCloseable {
  /** Output: index of the nearest centroid, {@code int64[N]}. */
  public static final String SEGMENT = "segment";

  /** Output: Euclidean distance to each centroid in standardised units, {@code float[N,K]}. */
  public static final String DISTANCES = "distances";

  private final OnnxGraph graph;

  private SegmentGraph(OnnxGraph graph) {
    this.graph = graph;
  }

  /** Throws {@code BundleException} if the model does not take these features. */
  public static SegmentGraph open(byte[] model, List<Feature> features) {
    return new SegmentGraph(
        OnnxGraph.open(
            model, features, Map.of(SEGMENT, Output.INTEGER, DISTANCES, Output.DECIMALS)));
  }

  public Assignments run(Batch batch) {
    return graph.run(
        batch, outputs -> new Assignments(outputs.longs(SEGMENT), outputs.floats(DISTANCES)));
  }

  @Override
  public void close() {
    graph.close();
  }

  /** One segment per row and its distances to all {@code K}, row after row. */
  public record Assignments(long[] segment, float[] distances) {}
}
