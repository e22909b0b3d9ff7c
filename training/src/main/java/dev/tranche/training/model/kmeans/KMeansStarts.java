package dev.tranche.training.model.kmeans;

import dev.tranche.base.thread.ThreadPool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Where a k-means search begins: several greedy k-means++ starts, the best of them improved by
 * random swaps, in which one centroid moves to a row far from all and a few iterations tell whether
 * that pays (Fränti, <i>Efficiency of random swap clustering</i>, J. Big Data 5, 2018). A swap
 * leaves a poor local minimum that Lloyd's algorithm cannot.
 */
final class KMeansStarts {
  private static final int ITERATIONS_PER_SWAP = 3;

  /** Tried side by side, the best accepted: the same result on any number of threads. */
  private static final int SWAPS_AT_ONCE = 4;

  /** Rounds without gain that end the search, more than k by this; more groups, more minima. */
  private static final int IDLE_ROUNDS = 2;

  private static final int MOST_IDLE_ROUNDS = 14;
  private static final int MOST_ROUNDS = 100;

  /** A swap that comes this near the best after its few iterations is run to its end. */
  private static final double NEAR = 0.01;

  /** Inertias that differ by less than this share are of the same local minimum. */
  private static final double SAME = 1e-6;

  private final RowTiles tiles;
  private final KMeans.Parameters parameters;
  private final double movement;
  private final ThreadPool pool;

  /**
   * @param movement a start ends when its centroids' summed squared movement is at most this
   */
  KMeansStarts(RowTiles tiles, KMeans.Parameters parameters, double movement, ThreadPool pool) {
    this.tiles = tiles;
    this.parameters = parameters;
    this.movement = movement;
    this.pool = pool;
  }

  /** Different local minima, the best first. */
  List<KMeansRun> find(int k, SplittableRandom random) {
    List<SplittableRandom> seeds =
        Stream.generate(random::split).limit(parameters.starts()).toList();
    List<KMeansRun> found =
        new ArrayList<>(
            pool.map(
                seeds.size(),
                start -> run(new KMeansSeeding(tiles, seeds.get(start), pool).choose(k))));
    if (k > 1 && parameters.swaps()) {
      swap(found, random);
    }
    return different(found);
  }

  private KMeansRun run(float[][] centroids) {
    KMeansRun run = new KMeansRun(tiles, centroids, pool);
    run.iterate(parameters.maxIterations(), movement);
    return run;
  }

  private void swap(List<KMeansRun> found, SplittableRandom random) {
    KMeansRun best = best(found);
    int patience = Math.min(MOST_IDLE_ROUNDS, best.centroids().length + IDLE_ROUNDS);
    int idle = 0;
    for (int r = 0; r < MOST_ROUNDS && idle < patience; r++) {
      KMeansRun from = best;
      List<SplittableRandom> seeds = Stream.generate(random::split).limit(SWAPS_AT_ONCE).toList();
      found.addAll(
          pool.map(SWAPS_AT_ONCE, s -> swap(from, seeds.get(s))).stream()
              .filter(trial -> trial.inertia() < from.inertia() * (1 + NEAR))
              .toList());
      best = best(found);
      idle = best.inertia() < from.inertia() * (1 - SAME) ? 0 : idle + 1;
    }
  }

  private KMeansRun swap(KMeansRun from, SplittableRandom random) {
    float[][] centroids = from.centroids().clone();
    centroids[random.nextInt(centroids.length)] =
        new KMeansSeeding(tiles, random, pool).farFrom(from.centroids());
    KMeansRun run = new KMeansRun(tiles, centroids, pool);
    run.iterate(ITERATIONS_PER_SWAP, movement);
    if (run.inertia() < from.inertia() * (1 + NEAR)) {
      run.iterate(parameters.maxIterations(), movement);
    }
    return run;
  }

  private static KMeansRun best(List<KMeansRun> runs) {
    return different(runs).get(0);
  }

  /** Sorted by inertia, of equal ones the earlier first, without repetitions. */
  static List<KMeansRun> different(List<KMeansRun> runs) {
    List<KMeansRun> different = new ArrayList<>();
    for (KMeansRun run : runs.stream().sorted(Comparator.comparing(KMeansRun::inertia)).toList()) {
      double last = different.isEmpty() ? -1 : different.get(different.size() - 1).inertia();
      if (run.inertia() > last * (1 + SAME)) {
        different.add(run);
      }
    }
    return different;
  }
}
