package dev.tranche.batch.monitor.statistic;

/**
 * How a group's approval rate compares with that of the group that is approved most often.
 *
 * @param ratio of the two rates, 0 to 1; below .8 there is evidence of adverse impact (the
 *     four-fifths rule, 29 CFR 1607.4 D)
 * @param standardErrors by how many the rates differ, of two independent shares
 */
public record AdverseImpact(double ratio, double standardErrors) {
  /** Four fifths. */
  public static final double LIMIT = .8;

  /**
   * Compares two groups, which both have customers; where nobody is approved the ratio is 1.
   *
   * @param approved of the group
   * @param customers of the group
   * @param bestApproved of the group with the highest rate
   * @param bestCustomers likewise
   */
  public static AdverseImpact of(
      long approved, long customers, long bestApproved, long bestCustomers) {
    double rate = (double) approved / customers;
    double best = (double) bestApproved / bestCustomers;
    double pooled = (double) (approved + bestApproved) / (customers + bestCustomers);
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / customers + 1.0 / bestCustomers));
    return new AdverseImpact(best > 0 ? rate / best : 1, error > 0 ? (best - rate) / error : 0);
  }
}
