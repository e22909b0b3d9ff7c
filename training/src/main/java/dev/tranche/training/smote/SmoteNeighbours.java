package dev.tranche.training.smote;

import dev.tranche.base.thread.ThreadPool;
import java.util.Arrays;

/**
 * The exact nearest neighbours of every row among all the others. Rows are gathered into tiles of
 * near ones; a tile further away than the neighbours found so far is left out, and the others are
 * met as a matrix product meets its blocks. What may be near enough is then compared exactly, so
 * that the answer is that of comparing all pairs, equally distant rows in the order of their
 * numbers.
 */
final class SmoteNeighbours {
  /** Rows of a tile: its columns fit the first-category cache. */
  static final int TILE = 256;

  private final SmoteDistances space;
  private final int[] order;
  private final SmoteTile[] tiles;
  private final int k;

  /**
   * How far rounding may move a squared distance, per unit of the norms and costs it is made of.
   */
  private final double rounding;

  private SmoteNeighbours(SmoteDistances space, int[] order, int k) {
    this.space = space;
    this.order = order;
    this.tiles = tiles(space);
    this.k = k;
    int terms = space.numeric().length + space.categorical().length;
    // Every term is rounded once when multiplied and once when added, in both ways of computing.
    this.rounding = (8 * terms + 32) * 0x1p-24;
  }

  /** {@code int[rows][k]}, nearest first; the same for any number of threads. */
  static int[][] of(SmoteDistances space, int k, ThreadPool pool) {
    int[] order = SmoteOrder.of(space, TILE);
    SmoteNeighbours search = new SmoteNeighbours(space.take(order), order, k);
    int[][] neighbours = new int[order.length][];
    pool.run(search.tiles.length, t -> search.block(t, neighbours));
    return neighbours;
  }

  private static SmoteTile[] tiles(SmoteDistances space) {
    float[] mean = new float[space.numeric().length];
    for (int f = 0; f < mean.length; f++) {
      double sum = 0;
      for (float value : space.numeric()[f]) {
        sum += value;
      }
      mean[f] = (float) (sum / space.rows());
    }
    int[] categories = new int[space.categorical().length];
    for (int c = 0; c < categories.length; c++) {
      for (float code : space.categorical()[c]) {
        categories[c] = Math.max(categories[c], (int) code + 1);
      }
    }
    SmoteTile[] tiles = new SmoteTile[(space.rows() + TILE - 1) / TILE];
    for (int t = 0; t < tiles.length; t++) {
      int last = Math.min(space.rows(), (t + 1) * TILE);
      tiles[t] = SmoteTile.of(space, mean, categories, t * TILE, last);
    }
    return tiles;
  }

  /** Answers the rows of one tile. */
  private void block(int own, int[][] neighbours) {
    SmoteTile queried = tiles[own];
    SmoteQuery[] queries = new SmoteQuery[queried.rows()];
    for (int q = 0; q < queries.length; q++) {
      int row = queried.first() + q;
      queries[q] = new SmoteQuery(space, order, row, queried.point(q), queried.half()[q], k);
    }
    SmoteMismatchCosts costs =
        new SmoteMismatchCosts(space, queried.first(), queried.first() + queries.length, TILE);
    float[] distance = new float[TILE];
    double[] distances = new double[tiles.length];
    Arrays.setAll(distances, t -> queried.box().squaredDistance(tiles[t].box(), space.mismatch()));
    for (int t : nearestFirst(own, distances)) {
      meet(tiles[t], distances[t], queries, costs, distance);
    }
    for (SmoteQuery query : queries) {
      neighbours[order[query.row]] = query.nearest();
    }
  }

  private static int[] nearestFirst(int own, double[] distances) {
    Integer[] sorted = new Integer[distances.length];
    Arrays.setAll(sorted, t -> t);
    Arrays.sort(
        sorted,
        (a, b) -> {
          int nearer = Double.compare(distances[a], distances[b]);
          return nearer != 0 ? nearer : Integer.compare(Math.abs(a - own), Math.abs(b - own));
        });
    int[] order = new int[sorted.length];
    Arrays.setAll(order, i -> sorted[i]);
    return order;
  }

  private void meet(
      SmoteTile tile,
      double apart,
      SmoteQuery[] queries,
      SmoteMismatchCosts costs,
      float[] distance) {
    boolean laidOut = false;
    for (SmoteQuery query : queries) {
      double slack = slack(query, tile);
      if (apart - slack > query.worst()
          || leastDistance(query, tile.box()) - slack > query.worst()) {
        continue;
      }
      if (!laidOut) {
        costs.update(tile.first(), tile.first() + tile.rows());
        laidOut = true;
      }
      tile.halfDistances(query.point, distance);
      costs.addHalf(query.row, tile.rows(), distance);
      query.offer(tile, distance, slack);
    }
  }

  private double slack(SmoteQuery query, SmoteTile tile) {
    double costs = (double) space.categorical().length * space.mismatch();
    return rounding * (2.0 * query.half + 2.0 * tile.largestHalf() + costs);
  }

  private double leastDistance(SmoteQuery query, SmoteBox box) {
    double least = box.squaredDistance(query.point);
    for (int c = 0; c < box.present().length; c++) {
      boolean met = box.present()[c][(int) space.categorical()[c][query.row]];
      least += met ? 0 : space.mismatch();
    }
    return least;
  }
}
