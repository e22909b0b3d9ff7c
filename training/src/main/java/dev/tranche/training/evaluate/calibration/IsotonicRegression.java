package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.evaluate.metric.RankedScores;
import java.util.Arrays;

/**
 * Isotonic regression of labels on a score by pool adjacent violators (Ayer et al., Annals of
 * Mathematical Statistics 26, 1955): neighbours in the order of the score are pooled until the
 * share of positives rises from block to block.
 *
 * @param rows per block
 * @param positives per block
 * @param meanScore per block, ascending
 */
record IsotonicRegression(int[] rows, int[] positives, double[] meanScore) {

  /**
   * Pools rows of the same score, then blocks whose shares fall, then blocks too small to trust.
   */
  static IsotonicRegression of(float[] score, byte[] label, int fewestRows) {
    RankedScores ranked = RankedScores.of(score, label);
    Pool pool = new Pool(ranked.groups());
    for (int g = ranked.groups() - 1; g >= 0; g--) {
      int above = g == 0 ? 0 : ranked.truePositives()[g - 1] + ranked.falsePositives()[g - 1];
      int positivesAbove = g == 0 ? 0 : ranked.truePositives()[g - 1];
      int size = ranked.truePositives()[g] + ranked.falsePositives()[g] - above;
      pool.add(size, ranked.truePositives()[g] - positivesAbove, ranked.scores()[g]);
      while (pool.falls()) {
        pool.merge();
      }
    }
    return pool.atLeast(fewestRows);
  }

  int blocks() {
    return rows.length;
  }

  double share(int block) {
    return (double) positives[block] / rows[block];
  }

  /** A stack of blocks. */
  private static final class Pool {
    private final int[] rows;
    private final int[] positives;
    private final double[] scoreSum;
    private int size;

    Pool(int most) {
      rows = new int[most];
      positives = new int[most];
      scoreSum = new double[most];
    }

    void add(int count, int positive, double score) {
      rows[size] = count;
      positives[size] = positive;
      scoreSum[size++] = score * count;
    }

    /** Whether the last block's share is not above that of the one before; in whole numbers. */
    boolean falls() {
      return size > 1
          && (long) positives[size - 1] * rows[size - 2]
              <= (long) positives[size - 2] * rows[size - 1];
    }

    void merge() {
      size--;
      rows[size - 1] += rows[size];
      positives[size - 1] += positives[size];
      scoreSum[size - 1] += scoreSum[size];
    }

    /** Neighbours joined until each has so many rows: their shares still rise. */
    IsotonicRegression atLeast(int fewest) {
      Pool joined = new Pool(size);
      for (int i = 0; i < size; i++) {
        boolean full = joined.size == 0 || joined.rows[joined.size - 1] >= fewest;
        joined.add(rows[i], positives[i], scoreSum[i] / rows[i]);
        if (!full) {
          joined.merge();
        }
      }
      if (joined.size > 1 && joined.rows[joined.size - 1] < fewest) {
        joined.merge();
      }
      double[] mean = new double[joined.size];
      Arrays.setAll(mean, i -> joined.scoreSum[i] / joined.rows[i]);
      return new IsotonicRegression(
          Arrays.copyOf(joined.rows, joined.size),
          Arrays.copyOf(joined.positives, joined.size),
          mean);
    }
  }
}
