package dev.tranche.training.model;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Tells heavy-tailed amounts: none is negative, and their skewness is above 1.75 even with the
 * largest hundredth capped, or above 10 as they are (an exponential distribution has 1.5 and 2, a
 * log-normal one with σ = 1 has 2 and 6).
 */
final class HeavyTails {
  private static final double CAPPED = 0.99;
  private static final double SKEWED = 1.75;
  private static final double VERY_SKEWED = 10;

  private HeavyTails() {}

  /** What amounts are counted in: the median of those above 0; empty if no tail is heavy. */
  static OptionalDouble unit(float[] values) {
    for (float value : values) {
      if (value < 0) {
        return OptionalDouble.empty();
      }
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return heavy(sorted) ? OptionalDouble.of(positiveMedian(sorted)) : OptionalDouble.empty();
  }

  private static boolean heavy(float[] sorted) {
    if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
      return false;
    }
    float cap = sorted[(int) (CAPPED * (sorted.length - 1))];
    return skewness(sorted, Float.MAX_VALUE) > VERY_SKEWED || skewness(sorted, cap) > SKEWED;
  }

  /** The median of those above 0; there is one. */
  static float positiveMedian(float[] sorted) {
    int first = 0;
    while (sorted[first] <= 0) {
      first++;
    }
    // Not so small that 1 / unit is infinite.
    return Math.max(sorted[(first + sorted.length - 1) / 2], Float.MIN_NORMAL * 4);
  }

  /** NaN where all are the same. */
  private static double skewness(float[] values, float cap) {
    double mean = 0;
    for (float value : values) {
      mean += value < cap ? value : cap;
    }
    mean /= values.length;
    double squares = 0;
    double cubes = 0;
    for (float value : values) {
      double difference = (value < cap ? value : cap) - mean;
      squares += difference * difference;
      cubes += difference * difference * difference;
    }
    double deviation = Math.sqrt(squares / values.length);
    return cubes / values.length / (deviation * deviation * deviation);
  }
}
