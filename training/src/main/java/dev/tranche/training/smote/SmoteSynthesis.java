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
  private final int[] base;
  private final int[] other;
  private final float[] share;

  /** Of so many synthetic rows. */
  SmoteSynthesis(FeatureMatrix minority, int[][] neighbours, int synthetic, long seed) {
    this.minority = minority;
    this.neighbours = neighbours;
    this.base = new int[synthetic];
    this.other = new int[synthetic];
    this.share = new float[synthetic];
    // Drawn, so that neighbouring seeds do not give the same rows moved by one.
    long stream = new SplittableRandom(seed).nextLong();
    for (int s = 0; s < synthetic; s++) {
      SplittableRandom random = new SplittableRandom(stream + s);
      base[s] = random.nextInt(neighbours.length);
      other[s] = neighbours[base[s]][random.nextInt(neighbours[base[s]].length)];
      share[s] = (float) random.nextDouble();
    }
  }

  /** The given columns, each extended by the synthetic rows. */
  float[][] columns(FeatureMatrix originals, ThreadPool pool) {
    int synthetic = base.length;
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

  /** The columns made, with a value missing where it is in the original row or in the base row. */
  float[][] unfilled(FeatureMatrix originals, float[][] columns) {
    float[][] unfilled = columns.clone();
    boolean[] missing = originals.missing();
    int rows = originals.rows();
    for (int f = 0; f < unfilled.length; f++) {
      if (missing[f]) {
        unfilled[f] = columns[f].clone();
        System.arraycopy(originals.unfilled()[f], 0, unfilled[f], 0, rows);
        for (int s = 0; s < base.length; s++) {
          if (Float.isNaN(minority.unfilled()[f][base[s]])) {
            unfilled[f][rows + s] = Float.NaN;
          }
        }
      }
    }
    return unfilled;
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
