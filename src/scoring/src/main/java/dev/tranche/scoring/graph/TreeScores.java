package dev.tranche.scoring.graph;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.margin.ColumnEvaluation;
import dev.tranche.scoring.graph.margin.HighestValues;
import dev.tranche.scoring.graph.margin.MarginTrees;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores of a tree ensemble for many rows: the margins computed here, what is made of them by ONNX
 * Runtime, from the same nodes. Thread-safe; to be closed.
 */
final class TreeScores implements AutoCloseable {
  private final MarginTrees trees;
  private final OnnxGraph rest;

  private TreeScores(MarginTrees trees, OnnxGraph rest) {
    this.trees = trees;
    this.rest = rest;
  }

  /** Empty if the model is no tree ensemble, or has something that only ONNX Runtime knows. */
  static Optional<TreeScores> open(byte[] model, List<Feature> features) {
    return MarginTrees.of(model, features, RiskGraph.MARGIN, RiskGraph.PROBABILITY)
        .map(
            trees ->
                new TreeScores(
                    trees,
                    OnnxGraph.open(
                        trees.rest().model(),
                        List.of(new Feature.Numeric(trees.rest().input(), 0, 0, 0, 0)),
                        Map.of(RiskGraph.PROBABILITY, Output.DECIMAL))));
  }

  /** Tells which of the features' values can give the highest margin. */
  HighestValues highest(List<ColumnEvaluation> values) {
    return trees.highest(values);
  }

  /** The probability of default for each margin. */
  private float[] probabilities(float[] margins) {
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
