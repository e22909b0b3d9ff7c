package dev.tranche.training.prepare;

import dev.tranche.training.model.RowTiles;
import dev.tranche.training.model.SquaredDistances;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The exact nearest neighbours of every row among all the others, by comparing all pairs. Tiles of
 * candidates small enough for the first-level cache meet blocks of queries, which is what a matrix
 * product does; equally distant neighbours come in the order of their index.
 */
final class SmoteNeighbours {
  private static final int QUERIES = 128;

  private final SmoteDistances space;
  private final RowTiles tiles;
  private final int k;

  private SmoteNeighbours(SmoteDistances space, int k) {
    this.space = space;
    this.tiles = RowTiles.of(space.numeric(), space.rows());
    this.k = k;
  }

  /** {@code int[rows][k]}, nearest first. */
  static int[][] of(SmoteDistances space, int k) {
    int rows = space.rows();
    int[][] neighbours = new int[rows][];
    SmoteNeighbours search = new SmoteNeighbours(space, k);
    IntStream.range(0, (rows + QUERIES - 1) / QUERIES)
        .parallel()
        .forEach(b -> search.block(b * QUERIES, Math.min(rows, (b + 1) * QUERIES), neighbours));
    return neighbours;
  }

  private void block(int from, int to, int[][] neighbours) {
    Query[] queries = new Query[to - from];
    for (int q = 0; q < queries.length; q++) {
      queries[q] = new Query(from + q, tiles.point(from + q), k);
    }
    SmoteMismatchCosts costs = new SmoteMismatchCosts(space, from, to, RowTiles.LENGTH);
    float[] distance = new float[RowTiles.LENGTH];
    for (int t = 0; t < tiles.count(); t++) {
      int first = t * RowTiles.LENGTH;
      int rows = tiles.rowsOf(t);
      costs.update(first, first + rows);
      for (Query query : queries) {
        SquaredDistances.toPoint(tiles.tiles()[t], query.point, rows, distance);
        costs.add(query.row, rows, distance);
        query.offer(first, rows, distance);
      }
    }
    for (Query query : queries) {
      neighbours[query.row] = query.nearest;
    }
  }

  /** One row and the nearest others met so far. */
  private static final class Query {
    final int row;
    final float[] point;
    final int[] nearest;
    private final float[] reach;

    Query(int row, float[] point, int k) {
      this.row = row;
      this.point = point;
      nearest = new int[k];
      reach = new float[k];
      Arrays.fill(reach, Float.POSITIVE_INFINITY);
    }

    void offer(int first, int rows, float[] distance) {
      float worst = reach[reach.length - 1];
      for (int i = 0; i < rows; i++) {
        if (distance[i] < worst && first + i != row) {
          insert(first + i, distance[i]);
          worst = reach[reach.length - 1];
        }
      }
    }

    private void insert(int index, float distance) {
      int at = reach.length - 1;
      for (; at > 0 && distance < reach[at - 1]; at--) {
        reach[at] = reach[at - 1];
        nearest[at] = nearest[at - 1];
      }
      reach[at] = distance;
      nearest[at] = index;
    }
  }
}
