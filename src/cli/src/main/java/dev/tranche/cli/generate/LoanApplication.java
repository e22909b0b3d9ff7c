package dev.tranche.cli.generate;

/**
 * A line of the classification file.
 *
 * @param probability the true probability of default; not written
 */
record LoanApplication(CreditRow row, double probability, boolean defaulted) {

  static LoanApplication draw(SyntheticCustomer who, Draws draws) {
    CreditRow row = row(who, draws);
    return drawn(row, DefaultRule.probability(row), draws);
  }

  /** In other times than usual. */
  static LoanApplication draw(SyntheticCustomer who, Draws draws, Fortnight when) {
    CreditRow usual = row(who, draws);
    CreditRow row = when.invited() ? Campaign.invited(usual) : usual;
    return drawn(row, DefaultRule.probability(row, when.climate()), draws);
  }

  private static CreditRow row(SyntheticCustomer who, Draws draws) {
    draws.restart(who.number(), Draws.Role.CREDIT);
    return CreditRow.draw(who, draws);
  }

  private static LoanApplication drawn(CreditRow row, double probability, Draws draws) {
    return new LoanApplication(row, probability, draws.chance(probability));
  }
}
