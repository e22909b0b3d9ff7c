package dev.tranche.cli.generate;

/**
 * One customer's last twelve months as they truly were, before values went missing; units are in
 * {@code data/README.md}. A ratio whose divisor was 0 is infinite, as it is in an export of a table
 * of quotients.
 */
record BehaviourRow(Relationship relationship, CardUse card, Money money) {

  /** How the customer deals with the lender. */
  record Relationship(int tenureMonths, int products, double appSessions, int latePayments) {}

  /** How the card is used. */
  record CardUse(
      double transactions,
      double averageBasket,
      double utilization,
      double cashShare,
      double nightShare) {}

  /** What comes in, goes out and is left. */
  record Money(double savingsBalance, double inflowRatio, double spendTrend) {}

  static BehaviourRow draw(SyntheticCustomer who, Draws draws) {
    draws.restart(who.number(), Draws.Role.BEHAVIOUR);
    double w = who.traits().wealth();
    double d = who.traits().digital();
    double s = who.traits().strain();
    double sessions = StrictMath.exp(2.4 + 0.50 * d + 0.15 * draws.normal());
    double transactions = StrictMath.exp(3.2 + 0.20 * d + 0.30 * w + 0.15 * draws.normal());
    double basket = StrictMath.exp(3.5 + 0.35 * w - 0.15 * d + 0.15 * draws.normal());
    double savings = StrictMath.exp(8.2 + 0.55 * w - 0.35 * s + 0.25 * draws.normal());
    double used = Logistic.of(-0.6 + 0.85 * s - 0.15 * w + 0.25 * draws.normal());
    double cash = Logistic.of(-0.9 - 0.65 * d - 0.20 * w + 0.25 * draws.normal());
    double night = Logistic.of(-1.9 + 0.15 * d + 0.35 * s + 0.15 * draws.normal());
    int late = draws.poisson(StrictMath.exp(0.4 + 0.65 * s - 0.15 * w));
    int products = 1 + draws.poisson(StrictMath.exp(1.2 + 0.40 * w));
    double inflow = inflowRatio(0.06 + 0.12 * w - 0.12 * s + 0.05 * draws.normal(), draws);
    double trend = spendTrend(0.03 + 0.03 * d + 0.08 * s + 0.05 * draws.normal(), draws);
    return new BehaviourRow(
        new Relationship(who.tenureMonths(), products, sessions, late),
        new CardUse(transactions, basket, used, cash, night),
        new Money(savings, inflow, trend));
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
