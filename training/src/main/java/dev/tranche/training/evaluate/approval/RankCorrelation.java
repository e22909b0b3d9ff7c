package dev.tranche.training.evaluate.approval;

import java.util.Arrays;

/** Whether two models put customers in the same order. */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Spearman's rho: Pearson's correlation of the ranks, equal values sharing their mean rank.
   *
   * @return −1 … 1; NaN where either is the same for all
   */
  public static double of(float[] x, float[] y) {
    double[] rankX = ranks(x);
    double[] rankY = ranks(y);
    double mean = (x.length - 1) / 2.0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (rankX[i] - mean) * (rankX[i] - mean);
      yy += (rankY[i] - mean) * (rankY[i] - mean);
      xy += (rankX[i] - mean) * (rankY[i] - mean);
    }
    return xy / Math.sqrt(xx * yy);
  }

  /** From 0; twice a mean rank is whole, so sums of ranks are exact. */
  private static double[] ranks(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = (first(sorted, values[i], false) + first(sorted, values[i], true) - 1) / 2.0;
    }
    return ranks;
  }

  /** The place of the first that is not below the value, or that is above it. */
  private static int first(float[] sorted, float value, boolean above) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (above && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
