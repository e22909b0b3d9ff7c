package dev.tranche.training.evaluate.clusters;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.kmeans.KMeans;
import dev.tranche.training.model.kmeans.RowSample;
import java.util.SplittableRandom;

/**
 * Whether other customers of the same kind would have given the same groups: k-means is fitted on
 * several resamples drawn with replacement, each fit groups the same rows, and the groupings are
 * compared two by two by the {@link AdjustedRand} index (Dolnicar and Leisch, <i>Evaluation of
 * structure and reproducibility of cluster solutions using the bootstrap</i>, Marketing Letters 21,
 * 2010).
 */
final class ClusterStability {
  private static final int RESAMPLES = 4;
  private static final int STARTS = 2;

  /** Most rows of a resample. */
  private static final int ROWS = 1_000;

  private final float[][] rows;
  private final long seed;
  private final ThreadPool pool;

  /**
   * @param rows {@code float[features][rows]}, standardised
   */
  ClusterStability(float[][] rows, long seed, ThreadPool pool) {
    this.rows = rows;
    this.seed = seed;
    this.pool = pool;
  }

  /** Mean index over all pairs of resamples, 1 if all agree; resamples are the same for every k. */
  double of(int k) {
    int[][] labels = pool.map(RESAMPLES, b -> labels(b, k)).toArray(int[][]::new);
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < RESAMPLES; a++) {
      for (int b = 0; b < a; b++) {
        boolean comparable = labels[a].length > 0 && labels[b].length > 0;
        sum += comparable ? AdjustedRand.index(labels[a], labels[b]) : 0;
        pairs++;
      }
    }
    return sum / pairs;
  }

  /** Empty if the resample happens to have fewer different rows than groups are sought. */
  private int[] labels(int resample, int k) {
    SplittableRandom random = new SplittableRandom(seed + resample);
    int count = rows[0].length;
    int[] drawn = new int[Math.min(ROWS, count)];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = random.nextInt(count);
    }
    float[][] resampled = RowSample.take(rows, drawn);
    if (RowSample.different(resampled, k) < k) {
      return new int[0];
    }
    KMeans.Parameters search = KMeans.Parameters.quick(STARTS, seed + resample);
    return KMeans.assign(rows, KMeans.fit(resampled, k, search, pool).centroids(), pool);
  }
}
