package dev.tranche.batch.monitor;

import java.util.List;
import java.util.Optional;

/**
 * What the scores of a file tell.
 *
 * @param model that scored
 * @param reference of the test part, as far as the bundle tells it
 * @param estimated were the probabilities right
 * @param realised by labels, where there are some
 * @param decisions how many customers of each
 * @param groups of each protected attribute that the file has
 */
public record ScoreFigures(
    String model,
    Performance reference,
    Performance estimated,
    Optional<Performance> realised,
    Customers decisions,
    List<GroupApproval> groups) {
  public ScoreFigures {
    groups = List.copyOf(groups);
  }

  /**
   * Shares of all customers.
   *
   * @param shares by decision; {@code refused} those that the policy does not score
   * @param bands in the scorecard's order
   */
  public record Customers(List<DecisionShare> shares, List<BandFigures> bands) {
    public Customers {
      shares = List.copyOf(shares);
      bands = List.copyOf(bands);
    }
  }

  /** How many customers, and their share of all. */
  public record DecisionShare(String decision, long customers, double share) {}

  /**
   * A band of the scorecard.
   *
   * @param probability mean of its customers
   * @param calibration where labels are known of some of its customers
   */
  public record BandFigures(
      String band,
      long customers,
      double share,
      double probability,
      Optional<BandCalibration> calibration) {}

  /**
   * Labels against probabilities.
   *
   * @param customers with a label
   * @param probability their mean
   * @param pValue of the Jeffreys test: near 0 the risk is underestimated, near 1 overestimated
   */
  public record BandCalibration(
      long customers, long defaults, double probability, double defaultRate, double pValue) {}

  /**
   * A group of customers.
   *
   * @param approvalRate of those who were scored
   * @param ratio to the highest approval rate of the attribute's groups; absent of a group that is
   *     too small to be compared
   */
  public record GroupApproval(
      String attribute,
      String group,
      long customers,
      double approvalRate,
      Optional<Double> ratio) {}
}
