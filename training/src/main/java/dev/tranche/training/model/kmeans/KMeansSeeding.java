package dev.tranche.training.model.kmeans;

import dev.tranche.base.thread.ThreadPool;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Greedy k-means++ (Arthur and Vassilvitskii, <i>k-means++: The Advantages of Careful Seeding</i>,
 * SODA 2007, section 5): each further seed is the best of {@code 2 + ⌊ln k⌋} rows drawn with a
 * probability proportional to their squared distance from the seeds so far.
 */
final class KMeansSeeding {
  private final RowTiles tiles;
  private final SplittableRandom random;
  private final ThreadPool pool;

  KMeansSeeding(RowTiles tiles, SplittableRandom random, ThreadPool pool) {
    this.tiles = tiles;
    this.random = random;
    this.pool = pool;
  }

  /** {@code float[k][features]}. */
  float[][] choose(int k) {
    float[][] seeds = new float[k][];
    seeds[0] = tiles.point(random.nextInt(tiles.rows()));
    Trial accepted = new Trial(seeds[0], new float[0][]);
    int trials = 2 + (int) Math.log(k);
    for (int s = 1; s < k; s++) {
      Trial best = next(accepted);
      for (int t = 1; t < trials; t++) {
        Trial trial = next(accepted);
        if (trial.potential() < best.potential()) {
          best = trial;
        }
      }
      accepted = best;
      seeds[s] = best.seed;
    }
    return seeds;
  }

  /** A row drawn with a probability proportional to its squared distance from the nearest. */
  float[] farFrom(float[][] centroids) {
    Trial accepted = new Trial(centroids[0], new float[0][]);
    for (int c = 1; c < centroids.length; c++) {
      accepted = new Trial(centroids[c], accepted.distance);
    }
    return tiles.point(draw(accepted));
  }

  private Trial next(Trial accepted) {
    return new Trial(tiles.point(draw(accepted)), accepted.distance);
  }

  private int draw(Trial accepted) {
    double target = random.nextDouble() * accepted.potential();
    int tile = 0;
    while (tile < tiles.count() - 1 && target >= accepted.sums[tile]) {
      target -= accepted.sums[tile++];
    }
    float[] distance = accepted.distance[tile];
    int row = 0;
    while (row < distance.length - 1 && target >= distance[row]) {
      target -= distance[row++];
    }
    return tile * RowTiles.LENGTH + row;
  }

  /** A candidate, and every row's distance from the nearest seed that would be left with it. */
  private final class Trial {
    final float[] seed;
    final float[][] distance = new float[tiles.count()][];
    final double[] sums = new double[tiles.count()];

    Trial(float[] seed, float[][] before) {
      this.seed = seed;
      pool.run(tiles.count(), t -> measure(t, before));
    }

    private void measure(int tile, float[][] before) {
      float[] least = new float[tiles.rowsOf(tile)];
      SquaredDistances.toPoint(tiles.tiles()[tile], seed, least.length, least);
      if (before.length > 0) {
        float[] other = before[tile];
        for (int i = 0; i < least.length; i++) {
          least[i] = Math.min(least[i], other[i]);
        }
      }
      double sum = 0;
      for (float d : least) {
        sum += d;
      }
      distance[tile] = least;
      sums[tile] = sum;
    }

    double potential() {
      return Arrays.stream(sums).sum();
    }
  }
}
