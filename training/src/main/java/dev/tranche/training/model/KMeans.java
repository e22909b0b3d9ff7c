package dev.tranche.training.model;

import dev.tranche.training.data.InputException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * K-means clustering by Lloyd's algorithm (Lloyd, <i>Least squares quantization in PCM</i>, IEEE
 * Trans. Information Theory 28, 1982), started several times from greedy k-means++ seeds (Arthur
 * and Vassilvitskii, SODA 2007). The best start is improved by random swaps (Fränti, <i>Efficiency
 * of random swap clustering</i>, J. Big Data 5, 2018), which leave a poor local minimum behind, and
 * run on until no row changes its group. Data and seed alone decide the result, not the number of
 * threads.
 */
public final class KMeans {
  private static final int MOST_SWAPS = 150;

  /** Bounds the swaps on large data, where a run costs more and the best start is rarely bad. */
  private static final int ROWS_SWAPPED = 1_500_000;

  private KMeans() {}

  /**
   * How to search; out of range it is refused with an {@link InputException}.
   *
   * @param starts number of seedings, of which the best is kept
   * @param maxIterations most assignments per start
   * @param tolerance a start ends when the centroids' summed squared movement is at most this share
   *     of the features' mean variance
   */
  public record Parameters(int starts, int maxIterations, double tolerance, long seed) {
    public Parameters {
      if (starts < 1 || maxIterations < 1 || !(tolerance >= 0)) {
        throw new InputException(
            "k-means needs at least 1 start, 1 iteration and a tolerance of 0 or more, not "
                + starts
                + ", "
                + maxIterations
                + " and "
                + tolerance);
      }
    }

    public static Parameters defaults(long seed) {
      return new Parameters(10, 300, 1e-4, seed);
    }
  }

  /**
   * Groups the rows.
   *
   * @param columns {@code float[features][rows]}, standardised, without gaps
   * @throws InputException if there are fewer than k different rows
   * @throws IllegalArgumentException if a value is not finite
   */
  public static KMeansClustering fit(float[][] columns, int k, Parameters parameters) {
    int rows = columns.length == 0 ? 0 : columns[0].length;
    if (k < 1 || k > rows) {
      throw new InputException(
          "k-means cannot make " + k + " groups of " + rows + " rows; choose k between 1 and them");
    }
    double variance = meanVariance(columns);
    if (!Double.isFinite(variance)) {
      throw new IllegalArgumentException("k-means was given a gap or an infinite value");
    }
    RowTiles tiles = RowTiles.of(columns, rows);
    double movement = parameters.tolerance() * variance;
    SplittableRandom random = new SplittableRandom(parameters.seed());
    KMeansRun best = null;
    for (int start = 0; start < parameters.starts(); start++) {
      float[][] seeds = new KMeansSeeding(tiles, random.split()).choose(k);
      KMeansRun run = new KMeansRun(tiles, seeds);
      run.iterate(parameters.maxIterations(), movement);
      if (best == null || run.inertia() < best.inertia()) {
        best = run;
      }
    }
    best = swapped(tiles, best, parameters, movement, random);
    best.iterate(parameters.maxIterations(), -1);
    return largestFirst(tiles, best);
  }

  /** Moves one centroid at a time to a row far from all, and keeps what has less inertia. */
  private static KMeansRun swapped(
      RowTiles tiles,
      KMeansRun found,
      Parameters parameters,
      double movement,
      SplittableRandom random) {
    KMeansRun best = found;
    int k = found.centroids().length;
    int swaps = k == 1 ? 0 : Math.min(MOST_SWAPS, ROWS_SWAPPED / tiles.rows());
    for (int s = 0; s < swaps; s++) {
      float[][] centroids = best.centroids().clone();
      centroids[random.nextInt(k)] =
          new KMeansSeeding(tiles, random.split()).farFrom(best.centroids());
      KMeansRun run = new KMeansRun(tiles, centroids);
      run.iterate(parameters.maxIterations(), movement);
      if (run.inertia() < best.inertia()) {
        best = run;
      }
    }
    return best;
  }

  /** The nearest centroid of every row, by the formula the exported graph uses. */
  public static int[] assign(float[][] columns, float[][] centroids) {
    return new KMeansRun(RowTiles.of(columns, columns[0].length), centroids).labels();
  }

  private static KMeansClustering largestFirst(RowTiles tiles, KMeansRun run) {
    float[][] centroids = run.centroids();
    int[] sizes = new int[centroids.length];
    for (int label : run.labels()) {
      sizes[label]++;
    }
    Integer[] order = new Integer[centroids.length];
    Arrays.setAll(order, c -> c);
    Arrays.sort(
        order,
        Comparator.comparing((Integer c) -> -sizes[c])
            .thenComparing(c -> centroids[c], Arrays::compare));
    float[][] ordered = new float[centroids.length][];
    Arrays.setAll(ordered, c -> centroids[order[c]]);
    // Assigned anew: of two equally near centroids the one that is now the lower must win.
    KMeansRun renumbered = new KMeansRun(tiles, ordered);
    return new KMeansClustering(
        ordered, renumbered.labels(), renumbered.inertia(), run.iterations());
  }

  private static double meanVariance(float[][] columns) {
    double variances = 0;
    for (float[] column : columns) {
      double sum = 0;
      for (float x : column) {
        sum += x;
      }
      double mean = sum / column.length;
      double squares = 0;
      for (float x : column) {
        squares += (x - mean) * (x - mean);
      }
      variances += squares / column.length;
    }
    return variances / columns.length;
  }
}
