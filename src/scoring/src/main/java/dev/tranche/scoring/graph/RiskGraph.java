package dev.tranche.scoring.graph;

import dev.tranche.base.OnDemand;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.margin.ColumnEvaluation;
import dev.tranche.scoring.graph.margin.HighestValues;
import dev.tranche.scoring.graph.margin.LinearMargin;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
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
  private final byte[] model;
  private final List<Feature> features;
  private final OnDemand<Optional<TreeScores>> own;
  private final OnDemand<Optional<RangedScores>> ranged;
  private Optional<TreeScores> trees = Optional.empty();
  private boolean read;

  private RiskGraph(OnnxGraph graph, byte[] model, List<Feature> features) {
    this.graph = graph;
    this.model = model;
    this.features = features;
    this.own =
        new OnDemand<>(
            () -> TreeScores.open(model, features), it -> it.ifPresent(TreeScores::close));
    this.ranged =
        new OnDemand<>(
            () -> RangedScores.open(own.get(), model, features),
            it -> it.ifPresent(RangedScores::close));
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
    Optional<TreeScores> own = batch.rows() < MANY ? trees() : readTrees(batch);
    return own.map(trees -> trees.run(batch)).orElseGet(() -> runGraph(batch));
  }

  /** Whether many rows have been scored, and so it paid to read the model. */
  public synchronized boolean read() {
    return read;
  }

  /** Whether rows are scored by the trees, which have said the same as the graph of many. */
  public boolean byTrees() {
    return trees().isPresent();
  }

  /**
   * Tells which of the features' values can give the highest margin; empty if the model has not
   * been read, or is neither a tree ensemble nor linear.
   *
   * @param count of the features
   * @param values of a feature: rows with its values; what else they have makes no difference
   */
  public Optional<HighestValues> highest(int count, IntFunction<Batch> values) {
    IntFunction<ColumnEvaluation> columns = feature -> values.apply(feature).columns();
    if (!read()) {
      return Optional.empty();
    }
    Optional<TreeScores> own = trees();
    return own.isPresent()
        ? own.map(it -> it.highest(count, columns))
        : LinearMargin.of(model, features, MARGIN, PROBABILITY)
            .map(it -> it.highest(count, columns));
  }

  private synchronized Optional<TreeScores> trees() {
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
    if (!read) {
      read = true;
      Batch some = batch.slice(0, MANY);
      trees = own.get().filter(it -> it.run(some).sameBits(runGraph(some)));
    }
    return trees;
  }

  /**
   * What can be told of rows where features may have other values; empty if the model is neither a
   * tree ensemble nor linear, or has something that only ONNX Runtime knows. Read when first asked.
   */
  public Optional<RangedScores> ranged() {
    return ranged.get();
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
    ranged.close();
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
