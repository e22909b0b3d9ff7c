package dev.tranche.training.prepare;

import java.util.Arrays;
import java.util.Optional;

/** Cuts rows into blocks, one after the other in time. */
final class TimeBlocks {
  private TimeBlocks() {}

  /**
   * For each row the number of its block, from 0, the earliest, on. Rows of one time are in one
   * block; each border is where the rows before it are nearest to their share, of two such the
   * earlier.
   *
   * @param time one per row
   * @param shares of the rows, per block; they sum to 1
   * @return empty if there are fewer different times than blocks
   */
  static Optional<int[]> of(float[] time, double... shares) {
    float[] sorted = time.clone();
    Arrays.sort(sorted);
    int[] starts = starts(sorted);
    if (starts.length < shares.length) {
      return Optional.empty();
    }
    float[] borders = new float[shares.length - 1];
    double wanted = 0;
    int from = 1;
    for (int block = 0; block < borders.length; block++) {
      wanted += shares[block] * time.length;
      // Every block that follows needs a time of its own.
      int best = nearest(starts, from, starts.length - borders.length + block, wanted);
      borders[block] = sorted[starts[best]];
      from = best + 1;
    }
    int[] blocks = new int[time.length];
    for (int row = 0; row < blocks.length; row++) {
      while (blocks[row] < borders.length && time[row] >= borders[blocks[row]]) {
        blocks[row]++;
      }
    }
    return Optional.of(blocks);
  }

  /** As above, of as nearly equally many rows as can be. */
  static Optional<int[]> equal(float[] time, int blocks) {
    double[] shares = new double[blocks];
    Arrays.fill(shares, 1.0 / blocks);
    return of(time, shares);
  }

  /** The place of the first row of each time. */
  private static int[] starts(float[] sorted) {
    int[] starts = new int[sorted.length];
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        starts[count++] = i;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static int nearest(int[] starts, int from, int to, double wanted) {
    int best = from;
    for (int i = from + 1; i <= to; i++) {
      if (Math.abs(starts[i] - wanted) < Math.abs(starts[best] - wanted)) {
        best = i;
      }
    }
    return best;
  }
}
