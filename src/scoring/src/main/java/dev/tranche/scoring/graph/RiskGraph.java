package dev.tranche.scoring.graph;

import dev.tranche.scoring.bundle.Feature;
import java.util.List;
import java.util.Map;

/** A risk model's graph. Thread-safe; to be closed. */
public final class RiskGraph implements AutoCloseable {
  /** Output: calibrated probability of default, {@code float[N,1]}. */
  public static final String PROBABILITY = "probability";

  /** Output: the model's own additive scale before calibration, {@code float[N,1]}. */
  public static final String MARGIN = "margin";

  private final OnnxGraph graph;

  private RiskGraph(OnnxGraph graph) {
    this.graph = graph;
  }

  /** Throws {@code BundleException} if the model does not take these features. */
  public static RiskGraph open(byte[] model, List<Feature> features) {
    return new RiskGraph(
        OnnxGraph.open(
            model, features, Map.of(PROBABILITY, Output.DECIMAL, MARGIN, Output.DECIMAL)));
  }

  public Scores run(Batch batch) {
    return graph.run(
        batch, outputs -> new Scores(outputs.floats(PROBABILITY), outputs.floats(MARGIN)));
  }

  @Override
  public void close() {
    graph.close();
  }

  /** One probability of default and one margin per row. */
  public record Scores(float[] probability, float[] margin) {}
}
