package dev.tranche.training.evaluate.period;

import dev.tranche.base.statistic.PopulationStability;
import java.util.List;

/**
 * How far scores are spread unlike those of a reference, and how far chance alone would make them.
 * Were both drawn from one population, the population stability index would be near a draw from χ²
 * with a degree of freedom less than there are bins, times {@code 1/n + 1/m}, of n and m rows
 * (Yurdakul and Naranjo, <i>Statistical properties of the population stability index</i>, Journal
 * of Risk Model Validation 14, 2020).
 *
 * @param index the population stability index; 0 where the scores are spread alike
 * @param byChance its mean if the population is the same
 * @param byChanceHigh what it exceeds then once in twenty times
 */
public record ScoreStability(double index, double byChance, double byChanceHigh) {
  /** The 95th percentiles of χ² with 0 to 9 degrees of freedom. */
  private static final List<Double> CHI_SQUARED =
      List.of(0.0, 3.8415, 5.9915, 7.8147, 9.4877, 11.0705, 12.5916, 14.0671, 15.5073, 16.9190);

  /**
   * Compares.
   *
   * @param reference rows by bin, some at all
   * @param counts rows by bin, some at all; none of the reference
   */
  static ScoreStability of(long[] reference, long[] counts) {
    int freedom = PopulationStability.bins(reference, counts) - 1;
    double sizes = 1.0 / sum(reference) + 1.0 / sum(counts);
    return new ScoreStability(
        PopulationStability.index(reference, counts),
        freedom * sizes,
        CHI_SQUARED.get(freedom) * sizes);
  }

  static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
