package dev.tranche.batch.monitor.statistic;

import java.util.OptionalDouble;

/**
 * The area under the ROC curve of scores in bins: the share of all pairs of a bad and a good
 * customer in which the bad one has the higher score; pairs within a bin count half.
 */
public final class BinnedAuc {
  private BinnedAuc() {}

  /**
   * The area; empty where there are no pairs.
   *
   * @param bad customers by bin, in rising order of scores; of probabilities, as many as are
   *     expected
   * @param good likewise
   */
  public static OptionalDouble of(double[] bad, double[] good) {
    double below = 0;
    double won = 0;
    double allBad = 0;
    for (int bin = 0; bin < bad.length; bin++) {
      won += bad[bin] * (below + good[bin] / 2);
      below += good[bin];
      allBad += bad[bin];
    }
    double pairs = allBad * below;
    return pairs > 0 ? OptionalDouble.of(won / pairs) : OptionalDouble.empty();
  }

  /**
   * Its standard error (Hanley and McNeil, <i>The meaning and use of the area under a ROC
   * curve</i>, Radiology 1982).
   *
   * @param bad how many customers; as many as are expected
   * @param good likewise
   */
  public static double standardError(double auc, double bad, double good) {
    double square = auc * auc;
    double variance =
        auc * (1 - auc)
            + (bad - 1) * (auc / (2 - auc) - square)
            + (good - 1) * (2 * square / (1 + auc) - square);
    return Math.sqrt(Math.max(0, variance) / (bad * good));
  }
}
