package dev.tranche.training.report.charts;

import java.util.List;

/**
 * How one customer's probability comes about. Values are told by the group of at least some twenty
 * customers that they fall into, so that nobody is known by them.
 *
 * @param percentile of the probabilities that the customer stands at
 * @param baseValue the margin of the average customer
 * @param margin base value and all contributions
 * @param contributions the largest, up or down, first
 * @param rest the sum of the smaller ones
 */
public record WorkedCustomer(
    int percentile,
    double probability,
    double baseValue,
    double margin,
    List<GroupedContribution> contributions,
    double rest) {
  public WorkedCustomer {
    contributions = List.copyOf(contributions);
  }

  /**
   * What one feature contributes.
   *
   * @param values the group that the customer's value is in
   */
  public record GroupedContribution(String feature, String values, double contribution) {}
}
