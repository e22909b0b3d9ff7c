package dev.tranche.cli.generate;

import dev.tranche.cli.generate.CreditRow.Channel;
import dev.tranche.cli.generate.CreditRow.Home;
import dev.tranche.cli.generate.CreditRow.Purpose;

/**
 * The true probability of default of an application: what a model of the file can learn at best. It
 * falls with the score and rises with debt and delinquencies throughout; the rest bends, jumps and
 * depends on one another, so that straight lines in the log-odds cannot follow it. Age, region and
 * the number of open accounts have no say.
 */
final class DefaultRule {
  private DefaultRule() {}

  static double probability(CreditRow row) {
    return probability(row, 0);
  }

  /**
   * In other times than usual.
   *
   * @param climate what they add to the log-odds
   */
  static double probability(CreditRow row, double climate) {
    return Logistic.of(-4.8 + history(row.history()) + burden(row) + circumstances(row) + climate);
  }

  private static double history(CreditRow.CreditHistory history) {
    double score = (665 - history.loanScore()) / 60.0;
    double late = 0.4 * Math.min(history.delinquencies(), 4);
    boolean shopping = history.inquiries() >= 3 && history.loanScore() < 650;
    return 0.4 * score + late + (shopping ? 1.2 : 0);
  }

  private static double burden(CreditRow row) {
    double debt = 1.0 * Math.min(row.history().debtToIncome(), 1);
    boolean fragile = row.history().debtToIncome() > 0.40 && row.applicant().employmentYears() < 3;
    // A card never used says as little good as a card used up.
    double fromHealthy = (row.history().utilization() - 0.38) / 0.25;
    double used = 0.75 * Math.min(fromHealthy * fromHealthy, 6);
    double reach = row.loan().amount() / row.applicant().income();
    return debt + (fragile ? 2.2 : 0) + used + (reach > 0.55 ? 1.3 : 0);
  }

  private static double circumstances(CreditRow row) {
    boolean remote = row.loan().channel() == Channel.WEB || row.loan().channel() == Channel.MOBILE;
    double device = (62 - row.loan().deviceRating()) / 18;
    double logOdds = remote ? 1.0 * device : -0.7 * device;
    if (row.loan().purpose() == Purpose.SMALL_BUSINESS) {
      logOdds += row.applicant().tenureMonths() < 36 ? 2.2 : -0.8;
    }
    if (row.loan().channel() == Channel.BROKER && row.applicant().home() == Home.RENT) {
      logOdds += 1.2;
    }
    if (row.loan().dataQuality() < 75) {
      logOdds += 0.9;
    }
    return logOdds;
  }
}
