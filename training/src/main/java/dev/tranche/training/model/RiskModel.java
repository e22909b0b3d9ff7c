package dev.tranche.training.model;

import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.Collections;
import java.util.SortedSet;

/** A fitted classifier whose larger margin means a riskier customer. */
public interface RiskModel {
  /**
   * The uncalibrated score of every row, computed in float as the exported graph computes it:
   * log-odds for logistic regression and boosting, the mean leaf probability for a forest.
   *
   * @return {@code float[rows]}
   * @throws IllegalArgumentException if the rows have other features than the model
   */
  float[] margin(FeatureMatrix x);

  /**
   * The exact Shapley values of every row on the margin's scale. With {@link #expectedMargin} they
   * sum to the margin.
   *
   * @return {@code float[rows][features]}
   * @throws IllegalArgumentException if the rows have other features than the model
   */
  float[][] contributions(FeatureMatrix x);

  /**
   * The base value of the contributions: what the margin is on average over the rows the model was
   * fitted on.
   */
  double expectedMargin();

  /** Adds the nodes that give the margin, {@code [N, 1]}, and returns the tensor's name. */
  String addMargin(GraphBuilder graph, Cleaning cleaning);

  /**
   * Adds the nodes that give the contributions, {@code [N, features]}, and returns the tensor's
   * name.
   */
  String addContributions(GraphBuilder graph, Cleaning cleaning);

  /** The values of a feature at which the margin may jump; to be tried in proofs of the graphs. */
  default SortedSet<Float> splits(int feature) {
    return Collections.emptySortedSet();
  }

  /** What explaining one row costs, in nodes times features on a path; of a line, nothing. */
  default double explanationWork() {
    return 0;
  }
}
