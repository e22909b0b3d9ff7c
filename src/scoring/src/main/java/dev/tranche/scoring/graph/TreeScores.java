package dev.tranche.scoring.graph;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.margin.ColumnEvaluation;
import dev.tranche.scoring.graph.margin.HighestValues;
import dev.tranche.scoring.graph.margin.MarginTrees;
import dev.tranche.scoring.graph.margin.OpenRow;
import dev.tranche.scoring.graph.margin.RangedMargin;
import dev.tranche.scoring.graph.tree.SettledRows;
import dev.tranche.scoring.graph.tree.TriedValues;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Scores of a tree ensemble for many rows: the margins computed here, what is made of them by ONNX
 * Runtime, from the same nodes. Thread-safe; to be closed.
 */
public final class TreeScores implements AutoCloseable {
  private final MarginTrees trees;
  private final OnnxGraph rest;

  private TreeScores(MarginTrees trees, OnnxGraph rest) {
    this.trees = trees;
    this.rest = rest;
  }

  /** Empty if the model is no tree ensemble, or has something that only ONNX Runtime knows. */
  static Optional<TreeScores> open(byte[] model, List<Feature> features) {
    return MarginTrees.of(model, features, RiskGraph.MARGIN, RiskGraph.PROBABILITY)
        .map(trees -> new TreeScores(trees, opened(trees.rest())));
  }

  /** What makes probabilities of margins. */
  static OnnxGraph opened(MarginTrees.GraphPart rest) {
    return OnnxGraph.open(
        rest.model(),
        List.of(new Feature.Numeric(rest.input(), 0, 0, 0, 0)),
        Map.of(RiskGraph.PROBABILITY, Output.DECIMAL));
  }

  /**
   * Values of a feature that are to be tried; empty if trees do not see it in one column alone.
   *
   * @param values rows with these values; whatever else they have makes no difference
   */
  public Optional<TriedValues> tried(int feature, Batch values) {
    return trees.tried(feature, values.columns());
  }

  /**
   * The numbers at which trees split the column of a feature, ascending; empty if it is in none of
   * their columns alone.
   */
  public Optional<float[]> cuts(int feature) {
    return trees.cuts(feature);
  }

  /**
   * Some rows of which some columns may have other values.
   *
   * @param open the columns' values, by row
   * @param margins with what the rows have themselves
   */
  public List<OpenRow> open(Batch rows, List<List<TriedValues>> open, float... margins) {
    return trees.open(rows.columns(), open, margins);
  }

  /**
   * Of which rows it is settled at once whether values of some columns raise the margin to a limit.
   *
   * @param open the columns' values, by row
   * @param margins with what the rows have themselves
   */
  public SettledRows settled(
      Batch rows, List<List<TriedValues>> open, double limit, float... margins) {
    return trees.settled(rows.columns(), open, limit, margins);
  }

  RangedMargin ranged() {
    return trees.ranged();
  }

  /** Tells which of the features' values can give the highest margin. */
  HighestValues highest(int count, IntFunction<ColumnEvaluation> values) {
    return trees.highest(count, values);
  }

  /** The probability of default for each margin. */
  public float[] probabilities(float[] margins) {
    return probabilities(rest, margins);
  }

  static float[] probabilities(OnnxGraph rest, float... margins) {
    Batch padded =
        new Batch(margins.length, new float[][] {margins}, new String[][] {{}})
            .padded(RiskGraph.ROWS_AT_ONCE);
    float[] probabilities = new float[padded.rows()];
    rest.run(padded, (outputs, from) -> outputs.copy(RiskGraph.PROBABILITY, probabilities, from));
    return Arrays.copyOf(probabilities, margins.length);
  }

  RiskGraph.Scores run(Batch batch) {
    float[] margins = trees.margins(batch.columns());
    return new RiskGraph.Scores(probabilities(margins), margins);
  }

  @Override
  public void close() {
    rest.close();
  }
}
