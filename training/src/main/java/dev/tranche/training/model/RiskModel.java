package dev.tranche.training.model;

/** A fitted classifier whose larger margin means a riskier customer. */
public interface RiskModel {
  /**
   * The uncalibrated score of every row, computed in float as the exported graph computes it:
   * log-odds for logistic regression and boosting, the mean leaf probability for a forest.
   *
   * @return {@code float[rows]}
   * @throws IllegalArgumentException if the rows have other features than the model
   */
  float[] margin(Features x);

  /**
   * The exact Shapley values of every row on the margin's scale. With {@link #expectedMargin} they
   * sum to the margin.
   *
   * @return {@code float[rows][features]}
   * @throws IllegalArgumentException if the rows have other features than the model
   */
  float[][] contributions(Features x);

  /** What the margin is on average over the rows the model was fitted on, before any reason. */
  double expectedMargin();
}
