package dev.tranche.cli.generate;

/**
 * One customer's last twelve months as they truly were, before values went missing; units are in
 * {@code data/README.md}. A ratio whose divisor was 0 is infinite, as it is in an export of a table
 * of quotients.
 */
record BehaviourRow(
    int tenureMonths,
    double appSessions,
    double cardTransactions,
    double averageBasket,
    double savingsBalance,
    double cardUtilization,
    double cashShare,
    double nightShare,
    int latePayments,
    int products,
    double inflowRatio,
    double spendTrend) {

  static BehaviourRow draw(SyntheticCustomer who, Draws draws) {
    draws.restart(who.number(), Draws.Role.BEHAVIOUR);
    double w = who.wealth();
    double d = who.digital();
    double s = who.strain();
    return new BehaviourRow(
        who.tenureMonths(),
        StrictMath.exp(2.4 + 0.50 * d + 0.15 * draws.normal()),
        StrictMath.exp(3.2 + 0.20 * d + 0.30 * w + 0.15 * draws.normal()),
        StrictMath.exp(3.5 + 0.35 * w - 0.15 * d + 0.15 * draws.normal()),
        StrictMath.exp(8.2 + 0.55 * w - 0.35 * s + 0.25 * draws.normal()),
        Logistic.of(-0.6 + 0.85 * s - 0.15 * w + 0.25 * draws.normal()),
        Logistic.of(-0.9 - 0.65 * d - 0.20 * w + 0.25 * draws.normal()),
        Logistic.of(-1.9 + 0.15 * d + 0.35 * s + 0.15 * draws.normal()),
        draws.poisson(StrictMath.exp(0.4 + 0.65 * s - 0.15 * w)),
        1 + draws.poisson(StrictMath.exp(1.2 + 0.40 * w)),
        inflowRatio(0.06 + 0.12 * w - 0.12 * s + 0.05 * draws.normal(), draws),
        spendTrend(0.03 + 0.03 * d + 0.08 * s + 0.05 * draws.normal(), draws));
  }

  private static double inflowRatio(double log, Draws draws) {
    return draws.chance(0.006) ? Double.POSITIVE_INFINITY : StrictMath.exp(log);
  }

  private static double spendTrend(double usual, Draws draws) {
    double u = draws.uniform();
    if (u < 0.008) {
      return Double.POSITIVE_INFINITY;
    }
    return u < 0.014 ? Double.NEGATIVE_INFINITY : usual;
  }
}
