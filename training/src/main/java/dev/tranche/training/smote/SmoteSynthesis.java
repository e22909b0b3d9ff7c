package dev.tranche.training.smote;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.FeatureMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes synthetic rows between minority rows and their neighbours. Row {@code s} draws its base
 * row, its neighbour and its place between them from a generator of its own, made from seed and
 * {@code s}, so that any order of work gives the same rows.
 */
final class SmoteSynthesis {
  private final FeatureMatrix minority;
  private final int[][] neighbours;
  private final long stream;

  SmoteSynthesis(FeatureMatrix minority, int[][] neighbours, long seed) {
    this.minority = minority;
    this.neighbours = neighbours;
    // Drawn, so that neighbouring seeds do not give the same rows moved by one.
    this.stream = new SplittableRandom(seed).nextLong();
  }

  /** The given columns, each extended by so many synthetic rows. */
  float[][] columns(FeatureMatrix originals, int synthetic, ThreadPool pool) {
    int[] base = new int[synthetic];
    int[] other = new int[synthetic];
    float[] share = new float[synthetic];
    for (int s = 0; s < synthetic; s++) {
      SplittableRandom random = new SplittableRandom(stream + s);
      base[s] = random.nextInt(neighbours.length);
      other[s] = neighbours[base[s]][random.nextInt(neighbours[base[s]].length)];
      share[s] = (float) random.nextDouble();
    }
    int rows = originals.rows();
    float[][] columns = new float[originals.count()][];
    pool.run(
        columns.length,
        f -> {
          float[] column = Arrays.copyOf(originals.columns()[f], rows + synthetic);
          float[] from = minority.columns()[f];
          float[] categories = minority.categorical(f) ? modes(f) : new float[0];
          for (int s = 0; s < synthetic; s++) {
            float x = from[base[s]];
            column[rows + s] =
                categories.length > 0 ? categories[base[s]] : x + share[s] * (from[other[s]] - x);
          }
          columns[f] = column;
        });
    return columns;
  }

  /**
   * Per minority row the category most frequent among its neighbours; of equals the lowest code.
   */
  private float[] modes(int feature) {
    float[] codes = minority.columns()[feature];
    int[] votes = new int[minority.categories()[feature]];
    float[] modes = new float[codes.length];
    for (int i = 0; i < modes.length; i++) {
      int mode = 0;
      for (int neighbour : neighbours[i]) {
        votes[(int) codes[neighbour]]++;
      }
      for (int neighbour : neighbours[i]) {
        int category = (int) codes[neighbour];
        if (votes[category] > votes[mode] || (votes[category] == votes[mode] && category < mode)) {
          mode = category;
        }
      }
      for (int neighbour : neighbours[i]) {
        votes[(int) codes[neighbour]] = 0;
      }
      modes[i] = mode;
    }
    return modes;
  }
}
