package dev.tranche.cli.generate;

/**
 * Invites customers of middling scores who owe little: those who apply are then more alike, so that
 * any model tells them apart less well. Each is still as likely to default as any other of the same
 * values: a covariate shift, and nothing else.
 */
final class Campaign {
  /** How much of the distance to the middle is gone; within the range of everybody else. */
  private static final double ALIKE = 0.7;

  private static final double SCORE = 600;
  private static final double DEBT_TO_INCOME = 0.3;

  /** The last fortnight, counted from 0, without it; from the other one on all are invited. */
  private static final double FIRST = 20;

  private static final double ALL = 28;

  private Campaign() {}

  /** The share of a fortnight's applicants who were invited. */
  static double share(int fortnight) {
    return Math.max(0, Math.min(1, (fortnight - FIRST) / (ALL - FIRST)));
  }

  /** The application of an invited customer, in place of the given one. */
  static CreditRow invited(CreditRow row) {
    CreditRow.CreditHistory usual = row.history();
    double logDebt = StrictMath.log(usual.debtToIncome());
    double nearer = logDebt + ALIKE * (StrictMath.log(DEBT_TO_INCOME) - logDebt);
    return new CreditRow(
        row.applicant(),
        new CreditRow.CreditHistory(
            (int) Math.round(usual.loanScore() + ALIKE * (SCORE - usual.loanScore())),
            StrictMath.exp(nearer),
            usual.utilization(),
            usual.delinquencies(),
            usual.inquiries(),
            usual.openAccounts()),
        row.loan());
  }
}
