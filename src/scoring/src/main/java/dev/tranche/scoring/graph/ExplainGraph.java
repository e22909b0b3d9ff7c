package dev.tranche.scoring.graph;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.Feature;
import java.util.List;
import java.util.Map;

/** The graph that gives a risk model's reasons. Thread-safe; to be closed. */
public final class ExplainGraph implements AutoCloseable {
  /**
   * Output: what each feature adds to the margin, {@code float[N,F]}, in the order of the bundle's
   * features, those derived from them last.
   */
  public static final String CONTRIBUTIONS = "contributions";

  private final OnnxGraph graph;
  private final int features;

  private ExplainGraph(OnnxGraph graph, int features) {
    this.graph = graph;
    this.features = features;
  }

  /** Throws {@link BundleException} if the model does not take these features and explain each. */
  public static ExplainGraph open(byte[] model, List<Feature> features) {
    return open(model, features, features.size());
  }

  /**
   * As above, of a model that sees other features than it is given.
   *
   * @param explained how many it sees: those that are no dates, then the derived ones
   */
  public static ExplainGraph open(byte[] model, List<Feature> features, int explained) {
    ExplainGraph opened =
        new ExplainGraph(
            OnnxGraph.open(model, features, Map.of(CONTRIBUTIONS, Output.DECIMALS)), explained);
    float[] trial = opened.flat(Batch.missing(features, 1));
    if (trial.length != explained) {
      throw opened.graph.closedFor(
          new BundleException(
              "the model explains " + trial.length + " features, the bundle has " + explained));
    }
    return opened;
  }

  /**
   * Explains every row.
   *
   * @return {@code float[rows][features]}; with the base value in the manifest a row sums to its
   *     margin
   */
  public float[][] run(Batch batch) {
    float[][] contributions = new float[batch.rows()][features];
    graph.run(
        batch,
        (outputs, from) -> {
          float[] flat = outputs.floats(CONTRIBUTIONS);
          for (int row = 0; row < flat.length / features; row++) {
            System.arraycopy(flat, row * features, contributions[from + row], 0, features);
          }
        });
    return contributions;
  }

  private float[] flat(Batch batch) {
    return graph.run(batch, outputs -> outputs.floats(CONTRIBUTIONS));
  }

  @Override
  public void close() {
    graph.close();
  }
}
