package dev.tranche.training.generate;

/**
 * A line of the classification file.
 *
 * @param probability the true probability of default; not written
 */
record Application(CreditRow row, double probability, boolean defaulted) {

  static Application draw(Customer who, Draws draws) {
    draws.restart(who.number(), Draws.Role.CREDIT);
    CreditRow row = CreditRow.draw(who, draws);
    double probability = DefaultRule.probability(row);
    return new Application(row, probability, draws.chance(probability));
  }
}
