package dev.tranche.scoring.graph;

import dev.tranche.scoring.feature.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A risk model's graph. Thread-safe; to be closed. */
public final class RiskGraph implements AutoCloseable {
  /** Output: calibrated probability of default, {@code float[N,1]}. */
  public static final String PROBABILITY = "probability";

  /** Output: the model's own additive scale before calibration, {@code float[N,1]}. */
  public static final String MARGIN = "margin";

  /**
   * ONNX Runtime takes logarithms of four values at once and of what is left over one by one, which
   * may differ in the last bit. So nothing is left over.
   */
  private static final int ROWS_AT_ONCE = 4;

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

  /** Scores every row; a row's score does not depend on the rows beside it, not in one bit. */
  public Scores run(Batch batch) {
    Batch padded = batch.padded(ROWS_AT_ONCE);
    float[] probability = new float[padded.rows()];
    float[] margin = new float[padded.rows()];
    graph.run(
        padded,
        (outputs, from) -> {
          outputs.copy(PROBABILITY, probability, from);
          outputs.copy(MARGIN, margin, from);
        });
    return new Scores(
        Arrays.copyOf(probability, batch.rows()), Arrays.copyOf(margin, batch.rows()));
  }

  @Override
  public void close() {
    graph.close();
  }

  /** One probability of default and one margin per row. */
  public record Scores(float[] probability, float[] margin) {}
}
