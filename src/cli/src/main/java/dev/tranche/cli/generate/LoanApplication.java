package dev.tranche.cli.generate;

/**
 * A line of the classification file.
 *
 * @param probability the true probability of default; not written
 */
record LoanApplication(CreditRow row, double probability, boolean defaulted) {

  static LoanApplication draw(SyntheticCustomer who, Draws draws) {
    draws.restart(who.number(), Draws.Role.CREDIT);
    CreditRow row = CreditRow.draw(who, draws);
    double probability = DefaultRule.probability(row);
    return new LoanApplication(row, probability, draws.chance(probability));
  }
}
