package dev.tranche.cli.generate;

/** From log-odds to a share or probability. */
final class Logistic {
  private Logistic() {}

  static double of(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
