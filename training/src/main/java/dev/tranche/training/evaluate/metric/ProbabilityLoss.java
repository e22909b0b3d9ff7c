package dev.tranche.training.evaluate.metric;

/** What probabilities cost, by their distance from the labels: means over the rows. */
final class ProbabilityLoss {
  /**
   * Probabilities are kept this far from 0 and 1, so that one certain error does not cost an
   * infinite amount.
   */
  private static final double NEAREST_TO_CERTAIN = 0x1p-52;

  private ProbabilityLoss() {}

  /** The mean squared distance (Brier 1950). */
  static double brier(RankedScores ranked) {
    double sum = 0;
    for (int g = 0; g < ranked.groups(); g++) {
      double p = ranked.scores()[g];
      sum += ranked.positives(g) * (1 - p) * (1 - p) + ranked.negatives(g) * p * p;
    }
    return sum / ranked.rows();
  }

  /** The mean negative log-likelihood, in nats. */
  static double log(RankedScores ranked) {
    double sum = 0;
    for (int g = 0; g < ranked.groups(); g++) {
      double p = ranked.scores()[g];
      if (ranked.positives(g) > 0) {
        sum -= ranked.positives(g) * Math.log(Math.max(p, NEAREST_TO_CERTAIN));
      }
      if (ranked.negatives(g) > 0) {
        sum -= ranked.negatives(g) * Math.log(Math.max(1 - p, NEAREST_TO_CERTAIN));
      }
    }
    return sum / ranked.rows();
  }
}
