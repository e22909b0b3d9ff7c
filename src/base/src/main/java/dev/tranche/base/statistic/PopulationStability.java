package dev.tranche.base.statistic;

/**
 * The population stability index of counts by bin against reference counts: the sum of {@code (q −
 * p) · ln(q ÷ p)}, p being a bin's share of the reference and q of the other rows (Siddiqi,
 * <i>Credit Risk Scorecards</i>, 2006). It is the Kullback-Leibler divergence in both directions
 * together, and 0 only where all shares are equal.
 *
 * <p>A bin that is empty on one side counts as half a row there, since a logarithm of 0 has no
 * value; one that is empty on both sides counts for nothing.
 */
public final class PopulationStability {
  private static final double OF_EMPTY = .5;

  private PopulationStability() {}

  /**
   * The index; 0 where either side has no rows.
   *
   * @param reference rows by bin
   * @param current rows by bin, of as many bins
   */
  public static double index(long[] reference, long[] current) {
    double all = sum(reference);
    double others = sum(current);
    double index = 0;
    for (int bin = 0; bin < reference.length && all > 0 && others > 0; bin++) {
      if (used(reference, current, bin)) {
        double p = Math.max((double) reference[bin], OF_EMPTY) / all;
        double q = Math.max((double) current[bin], OF_EMPTY) / others;
        index += (q - p) * StrictMath.log(q / p);
      }
    }
    return index;
  }

  /** How many bins have rows on either side. */
  public static int bins(long[] reference, long[] current) {
    int bins = 0;
    for (int bin = 0; bin < reference.length; bin++) {
      bins += used(reference, current, bin) ? 1 : 0;
    }
    return bins;
  }

  private static boolean used(long[] reference, long[] current, int bin) {
    return reference[bin] + current[bin] > 0;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
