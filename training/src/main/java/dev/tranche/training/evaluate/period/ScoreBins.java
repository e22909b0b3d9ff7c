package dev.tranche.training.evaluate.period;

import java.util.Arrays;

/**
 * Bins of scores that each hold about a tenth of a reference; fewer, where many of its scores are
 * equal.
 *
 * @param lowest score of each bin but the first, ascending
 */
record ScoreBins(float[] lowest) {
  private static final int TENTHS = 10;

  static ScoreBins of(float[] reference) {
    float[] sorted = reference.clone();
    Arrays.sort(sorted);
    float[] lowest = new float[TENTHS];
    int count = 0;
    float before = sorted[0];
    for (int tenth = 1; tenth < TENTHS; tenth++) {
      float edge = sorted[(int) ((long) tenth * sorted.length / TENTHS)];
      if (edge > before) {
        lowest[count++] = edge;
        before = edge;
      }
    }
    return new ScoreBins(Arrays.copyOf(lowest, count));
  }

  int count() {
    return lowest.length + 1;
  }

  /** How many scores are in each. */
  long[] counts(float[] scores) {
    long[] counts = new long[count()];
    for (float score : scores) {
      int bin = 0;
      while (bin < lowest.length && score >= lowest[bin]) {
        bin++;
      }
      counts[bin]++;
    }
    return counts;
  }
}
