package dev.tranche.training.model.forest;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.FeatureMatrix;
import java.util.Arrays;

/**
 * Features as small integers: the bin of a value is the number of cuts not above it, so that {@code
 * x < cuts[b]} holds exactly for the rows in bins {@code 0 … b}.
 *
 * @param bins {@code byte[features][rows]}, unsigned
 * @param cuts {@code float[features][bins - 1]}, rising
 */
record BinnedFeatures(byte[][] bins, float[][] cuts) {
  static final int MAX_BINS = 256;

  /** One bin per distinct value where there are few, otherwise bins of about equally many rows. */
  static BinnedFeatures of(FeatureMatrix x, int maxBins, ThreadPool pool) {
    byte[][] bins = new byte[x.count()][];
    float[][] cuts = new float[x.count()][];
    pool.run(
        x.count(),
        f -> {
          cuts[f] = cuts(x.columns()[f], maxBins);
          bins[f] = bins(x.columns()[f], cuts[f]);
        });
    return new BinnedFeatures(bins, cuts);
  }

  int count() {
    return bins.length;
  }

  int binCount(int feature) {
    return cuts[feature].length + 1;
  }

  private static float[] cuts(float[] column, int maxBins) {
    float[] sorted = column.clone();
    Arrays.sort(sorted);
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    float[] cuts = new float[Math.min(distinct, maxBins) - 1];
    int used = 0;
    for (int i = 1; i < sorted.length && used < cuts.length; i++) {
      boolean full =
          distinct <= maxBins || i * (double) maxBins >= (used + 1) * (double) sorted.length;
      if (full && sorted[i] != sorted[i - 1]) {
        cuts[used++] = between(sorted[i - 1], sorted[i]);
      }
    }
    return Arrays.copyOf(cuts, used);
  }

  /** The midpoint, or the upper value where rounding would not separate the two. */
  static float between(float low, float high) {
    float middle = (float) (((double) low + high) / 2);
    return middle > low ? middle : high;
  }

  private static byte[] bins(float[] column, float[] cuts) {
    byte[] bins = new byte[column.length];
    for (int row = 0; row < column.length; row++) {
      int low = 0;
      int high = cuts.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (column[row] < cuts[middle]) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      bins[row] = (byte) low;
    }
    return bins;
  }
}
