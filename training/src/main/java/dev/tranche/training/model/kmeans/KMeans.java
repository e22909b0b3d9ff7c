package dev.tranche.training.model.kmeans;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * K-means clustering by Lloyd's algorithm (Lloyd, <i>Least squares quantization in PCM</i>, IEEE
 * Trans. Information Theory 28, 1982), started several times from greedy k-means++ seeds (Arthur
 * and Vassilvitskii, SODA 2007), the best start improved by random swaps.
 *
 * <p>Of large data the starts see a sample. The best local minima found there go on to a larger
 * sample, and the best of those to all rows: which of several minima is the lowest is told by the
 * rows that can tell it, and most iterations cost little. Data and seed alone decide the result,
 * not the number of threads.
 */
public final class KMeans {
  /** Rows of the samples; the first is for the starts. */
  private static final List<Integer> SAMPLES = List.of(8_192, 32_768, 131_072);

  /** Up to so many rows a run goes on until no row changes its group. */
  private static final int TO_THE_END = 131_072;

  /** On more rows it goes on until the centroids' movement is this share of a start's. */
  private static final double FINER = 1e-2;

  /** Minima within this share of the best go on to more rows, at most so many of them. */
  private static final double NEARLY_BEST = 0.01;

  /** Of the first sample; half as many of each further one. */
  private static final int MOST_REFINED = 16;

  private KMeans() {}

  /**
   * How to search; out of range it is refused with an {@link InputException}.
   *
   * @param starts number of seedings, of which the best is kept
   * @param swaps whether the best is improved by random swaps
   * @param maxIterations most assignments per start
   * @param tolerance a start ends when the centroids' summed squared movement is at most this share
   *     of the features' mean variance
   */
  public record Parameters(
      int starts, boolean swaps, int maxIterations, double tolerance, long seed) {
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
      return new Parameters(10, true, 300, 1e-4, seed);
    }

    /** For a look at many k, where a local minimum near the best is good enough. */
    public static Parameters quick(int starts, long seed) {
      return new Parameters(starts, false, 100, 1e-3, seed);
    }
  }

  /**
   * Groups the rows.
   *
   * @param columns {@code float[features][rows]}, standardised, without missing values
   * @throws InputException if there are fewer than k different rows
   * @throws IllegalArgumentException if a value is not finite
   */
  public static KMeansClustering fit(
      float[][] columns, int k, Parameters parameters, ThreadPool pool) {
    int rows = columns.length == 0 ? 0 : columns[0].length;
    if (k < 1 || k > rows) {
      throw new InputException(
          "k-means cannot make " + k + " groups of " + rows + " rows; choose k between 1 and them");
    }
    double variance = meanVariance(columns);
    if (!Double.isFinite(variance)) {
      throw new IllegalArgumentException("k-means was given a missing or an infinite value");
    }
    double movement = parameters.tolerance() * variance;
    SplittableRandom random = new SplittableRandom(parameters.seed());
    List<RowTiles> levels = levels(columns, k, parameters.seed());
    List<KMeansRun> minima =
        new KMeansStarts(levels.get(0), parameters, movement, pool).find(k, random);
    int most = MOST_REFINED;
    for (RowTiles level : levels.subList(1, levels.size())) {
      minima = refined(level, nearlyBest(minima, most), parameters, movement, pool);
      most = Math.max(1, most / 2);
    }
    RowTiles all = levels.get(levels.size() - 1);
    KMeansRun best = minima.get(0);
    best.iterate(parameters.maxIterations(), finest(rows, parameters, movement));
    return largestFirst(all, best.centroids(), best.labels(), best.iterations(), pool);
  }

  /**
   * Groups the rows around given centroids, the largest group first; a centroid that is no row's
   * nearest is left out.
   *
   * @param centroids {@code float[groups][features]}
   */
  public static KMeansClustering around(float[][] columns, float[][] centroids, ThreadPool pool) {
    int[] labels = assign(columns, centroids, pool);
    float[][] nearest =
        Arrays.stream(labels)
            .distinct()
            .sorted()
            .mapToObj(c -> centroids[c])
            .toArray(float[][]::new);
    return largestFirst(
        RowTiles.of(columns, labels.length), nearest, assign(columns, nearest, pool), 0, pool);
  }

  private static double finest(int rows, Parameters parameters, double movement) {
    if (!parameters.swaps()) {
      return movement;
    }
    return rows <= TO_THE_END ? -1 : movement * FINER;
  }

  /** Samples, and at last all rows. */
  private static List<RowTiles> levels(float[][] columns, int k, long seed) {
    int rows = columns[0].length;
    List<RowTiles> levels = new ArrayList<>();
    for (int limit : SAMPLES) {
      if (rows >= 2L * limit) {
        float[][] sample = RowSample.take(columns, RowSample.draw(rows, limit, seed + limit));
        // A sample of few values repeated may lack what makes k groups possible.
        if (RowSample.different(sample, k) == k) {
          levels.add(RowTiles.of(sample, limit));
        }
      }
    }
    levels.add(RowTiles.of(columns, rows));
    return levels;
  }

  private static List<KMeansRun> refined(
      RowTiles rows,
      List<KMeansRun> minima,
      Parameters parameters,
      double movement,
      ThreadPool pool) {
    return KMeansStarts.different(
        minima.stream()
            .map(
                minimum -> {
                  KMeansRun run = new KMeansRun(rows, minimum.centroids(), pool);
                  run.iterate(parameters.maxIterations(), movement);
                  return run;
                })
            .toList());
  }

  private static List<KMeansRun> nearlyBest(List<KMeansRun> minima, int limit) {
    double most = minima.get(0).inertia() * (1 + NEARLY_BEST);
    return minima.stream().filter(run -> run.inertia() <= most).limit(limit).toList();
  }

  /** The nearest centroid of every row, by the formula the exported graph uses. */
  public static int[] assign(float[][] columns, float[][] centroids, ThreadPool pool) {
    return new KMeansRun(RowTiles.of(columns, columns[0].length), centroids, pool).labels();
  }

  private static KMeansClustering largestFirst(
      RowTiles tiles, float[][] centroids, int[] labels, int iterations, ThreadPool pool) {
    int[] sizes = new int[centroids.length];
    for (int label : labels) {
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
    KMeansRun renumbered = new KMeansRun(tiles, ordered, pool);
    return new KMeansClustering(ordered, renumbered.labels(), renumbered.inertia(), iterations);
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
