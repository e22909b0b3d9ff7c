package dev.tranche.scoring.graph;

import dev.tranche.base.OnDemand;
import dev.tranche.scoring.feature.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
  static final int ROWS_AT_ONCE = 4;

  /** From so many rows on it pays to read a tree ensemble, and to score without ONNX Runtime. */
  static final int MANY = 1_024;

  private final OnnxGraph graph;
  private final OnDemand<Optional<TreeScores>> own;
  private Optional<TreeScores> trees = Optional.empty();
  private boolean compared;

  private RiskGraph(OnnxGraph graph, byte[] model, List<Feature> features) {
    this.graph = graph;
    this.own =
        new OnDemand<>(
            () -> TreeScores.open(model, features), it -> it.ifPresent(TreeScores::close));
  }

  /** Throws {@code BundleException} if the model does not take these features. */
  public static RiskGraph open(byte[] model, List<Feature> features) {
    return new RiskGraph(
        OnnxGraph.open(
            model, features, Map.of(PROBABILITY, Output.DECIMAL, MARGIN, Output.DECIMAL)),
        model,
        features);
  }

  /** Scores every row; a row's score does not depend on the rows beside it, not in one bit. */
  public Scores run(Batch batch) {
    return batch.rows() < MANY
        ? runGraph(batch)
        : readTrees(batch).map(own -> own.run(batch)).orElseGet(() -> runGraph(batch));
  }

  /** The model's trees, if many rows have been scored and it is a tree ensemble. */
  public synchronized Optional<TreeScores> trees() {
    return trees;
  }

  /**
   * The model's trees if it is a tree ensemble, read now if they have not been. Nobody may have
   * compared what they say with what the graph says: who asks does that for the rows at hand.
   */
  public Optional<TreeScores> ownTrees() {
    return own.get();
  }

  /** Reads the trees when they are first wanted, and keeps them if they say the same of rows. */
  private synchronized Optional<TreeScores> readTrees(Batch batch) {
    if (!compared) {
      compared = true;
      Batch some = batch.slice(0, MANY);
      trees = own.get().filter(it -> it.run(some).sameBits(runGraph(some)));
    }
    return trees;
  }

  private Scores runGraph(Batch batch) {
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
    own.close();
    graph.close();
  }

  /** One probability of default and one margin per row. */
  public record Scores(float[] probability, float[] margin) {
    boolean sameBits(Scores other) {
      return same(probability, other.probability) && same(margin, other.margin);
    }

    private static boolean same(float[] some, float[] others) {
      return IntStream.range(0, some.length)
          .allMatch(i -> Float.floatToIntBits(some[i]) == Float.floatToIntBits(others[i]));
    }
  }
}
