package dev.tranche.cli.generate;

/** A line of the classification file of changing times. */
record DatedApplication(Fortnight when, LoanApplication application) {
  static DatedApplication draw(SyntheticCustomer who, Draws draws, Drift drift) {
    Fortnight when = Fortnight.draw(who, draws, drift);
    return new DatedApplication(when, LoanApplication.draw(who, draws, when));
  }
}
