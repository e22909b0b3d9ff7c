package dev.tranche.training.evaluate;

/**
 * A model's figures on the customers of one group.
 *
 * @param group such as {@code under 25}
 * @param defaults rows with the bad outcome
 * @param small whether the group is too small for its figures to be more than a hint
 */
public record Slice(
    String group, int rows, int defaults, boolean small, Accuracy accuracy, Approval approval) {
  /**
   * How right the model is about the group.
   *
   * @param defaultRate observed
   * @param meanProbability predicted; near the default rate where the model is calibrated for the
   *     group
   * @param rocAuc NaN if only one class occurs
   * @param truePositiveRate share of the bad that are flagged; NaN if there is none
   * @param falsePositiveRate share of the good that are flagged; NaN if there is none
   */
  public record Accuracy(
      double defaultRate,
      double meanProbability,
      double rocAuc,
      double truePositiveRate,
      double falsePositiveRate) {}

  /**
   * Whether the group is let in as others are.
   *
   * @param approvalRate share of rows below the cut-off
   * @param impactRatio approval rate over the highest one among groups that are not small; below
   *     0.8 is what the four-fifths rule (29 CFR 1607.4 D) looks at; NaN if there is no such group
   */
  public record Approval(double approvalRate, double impactRatio) {}
}
