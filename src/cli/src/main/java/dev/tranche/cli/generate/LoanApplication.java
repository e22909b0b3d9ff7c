package dev.tranche.cli.generate;

/**
 * A line of the classification file.
 *
 * @param probability the true probability of default; not written
 */
record LoanApplication(CreditRow row, double probability, boolean defaulted) {

  static LoanApplication draw(SyntheticCustomer who, Draws draws) {
    return draw(who, draws, 0);
  }

  /**
   * In other times than usual.
   *
   * @param climate what they add to the log-odds of default
   */
  static LoanApplication draw(SyntheticCustomer who, Draws draws, double climate) {
    draws.restart(who.number(), Draws.Role.CREDIT);
    CreditRow row = CreditRow.draw(who, draws);
    double probability = DefaultRule.probability(row, climate);
    return new LoanApplication(row, probability, draws.chance(probability));
  }
}
