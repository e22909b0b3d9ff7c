package dev.tranche.batch.monitor.statistic;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How large figures get by chance alone, where nothing has changed.
 *
 * @param confidence with which chance stays below; of several figures together, see {@link #of}
 */
public record ChanceLevel(double confidence) {
  /** How often chance may pass for a change, in all figures of a run together. */
  private static final double FALSE_ALARMS = .05;

  /** Shared out evenly over so many figures (Bonferroni). */
  public static ChanceLevel of(int figures) {
    return new ChanceLevel(1 - FALSE_ALARMS / Math.max(1, figures));
  }

  /**
   * The population stability index that chance reaches: times {@code 1/N + 1/M} it is distributed
   * as χ² with one degree of freedom fewer than there are bins (Yurdakul and Naranjo,
   * <i>Statistical properties of the population stability index</i>, Journal of Risk Model
   * Validation 2020).
   *
   * @param bins that have rows; of a single one there is nothing to compare
   * @param reference rows of the reference
   * @param current rows compared with it
   */
  public double stability(int bins, long reference, long current) {
    if (bins < 2 || reference < 1 || current < 1) {
      return 0;
    }
    double quantile =
        ChiSquaredDistribution.of(bins - 1.0).inverseCumulativeProbability(confidence);
    return quantile * (1.0 / reference + 1.0 / current);
  }

  /** So many standard errors to either side. */
  public double standardErrors() {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
  }
}
