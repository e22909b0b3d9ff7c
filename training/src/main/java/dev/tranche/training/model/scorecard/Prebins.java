package dev.tranche.training.model.scorecard;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers in many small bins of about equally many rows, or one per value where there are few;
 * equal numbers are in one.
 *
 * @param last per small bin but the last its largest value
 * @param next per small bin but the last the smallest value of the one after it
 * @param counts per small bin
 */
record Prebins(float[] last, float[] next, List<OutcomeCounts> counts) {
  /** Enough to find a threshold; more would be taken in by chance. */
  static final int MOST = 50;

  /**
   * Of the numbers that are not missing, of which there is at least one.
   *
   * @param labels 0 or 1 per row
   */
  static Prebins of(float[] column, byte[] labels) {
    float[] sorted = sorted(column);
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    int most = Math.min(distinct, MOST);
    float[] last = new float[most - 1];
    float[] next = new float[most - 1];
    int used = 0;
    for (int i = 1; i < sorted.length && used < last.length; i++) {
      boolean full = distinct <= MOST || (long) i * most >= (used + 1L) * sorted.length;
      if (full && sorted[i] != sorted[i - 1]) {
        last[used] = sorted[i - 1];
        next[used++] = sorted[i];
      }
    }
    float[] cuts = Arrays.copyOf(next, used);
    FeatureEvidence small = FeatureEvidence.of(0, new FeatureBins.Stretches(cuts), column, labels);
    return new Prebins(Arrays.copyOf(last, used), cuts, small.counts().subList(0, used + 1));
  }

  private static float[] sorted(float[] column) {
    float[] sorted = new float[column.length];
    int given = 0;
    for (float value : column) {
      if (!Float.isNaN(value)) {
        sorted[given++] = value;
      }
    }
    sorted = Arrays.copyOf(sorted, given);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The cuts between bins that these are put together into. */
  float[] cuts(BinPartition partition) {
    boolean computed = false;
    for (int i = 0; i < last.length; i++) {
      computed |= ShortCut.computed(last[i]) || ShortCut.computed(next[i]);
    }
    float[] cuts = new float[partition.bins() - 1];
    for (int c = 0; c < cuts.length; c++) {
      int before = partition.starts()[c + 1] - 1;
      cuts[c] = ShortCut.between(last[before], next[before], computed);
    }
    return cuts;
  }
}
