package dev.tranche.batch.monitor.statistic;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is known of a default rate after some customers were seen, with Jeffreys' prior: a Beta
 * distribution of {@code defaults + 1/2} and {@code others + 1/2}. The Jeffreys test of a grade's
 * probability of default is that of the European Central Bank (<i>Instructions for reporting the
 * validation results of internal models</i>, 2019, 2.5.3.1).
 */
public final class DefaultRatePosterior {
  private static final double PRIOR = .5;

  private final long customers;
  private final long defaults;
  private final BetaDistribution rate;

  /** Of so many customers, among whom so many defaulted. */
  public DefaultRatePosterior(long customers, long defaults) {
    this.customers = customers;
    this.defaults = defaults;
    this.rate = BetaDistribution.of(defaults + PRIOR, customers - defaults + PRIOR);
  }

  /**
   * The p-value of the Jeffreys test: how likely the true rate is at most the expected one. Near 0
   * the risk is underestimated, near 1 overestimated.
   */
  public double pValue(double expected) {
    return rate.cumulativeProbability(expected);
  }

  /**
   * How far the rate may be from the expected one by chance, on the side where it is, as a share of
   * the expected one. Where it is further, the expected rate is outside the interval in which the
   * true one lies with that confidence.
   */
  public double chance(double expected, double confidence) {
    double found = (double) defaults / customers;
    double tail = (1 - confidence) / 2;
    double end = rate.inverseCumulativeProbability(found >= expected ? tail : 1 - tail);
    return Math.abs(found - end) / expected;
  }

  /**
   * How far the rate of so many customers, seen before, may have been from the one that is expected
   * of them, as a share of it: by so many standard errors of a binomial share.
   */
  public static double chance(double expected, double customers, double standardErrors) {
    return standardErrors * Math.sqrt((1 - expected) / (expected * customers));
  }
}
