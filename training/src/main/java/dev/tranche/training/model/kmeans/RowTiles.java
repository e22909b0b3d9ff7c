package dev.tranche.training.model.kmeans;

import java.util.Arrays;

/**
 * Columns cut into tiles of a fixed number of rows, each a small block of columns of its own that
 * fits the first-level cache. Work over tiles is spread over threads and summed tile by tile, which
 * keeps results independent of the threads.
 *
 * @param tiles {@code float[tiles][features][rows of the tile]}
 * @param rows rows in all tiles
 */
public record RowTiles(float[][][] tiles, int rows) {
  /** Rows per tile; the last one has the rest. */
  public static final int LENGTH = 512;

  /** Copies {@code float[features][rows]} into tiles. */
  public static RowTiles of(float[][] columns, int rows) {
    float[][][] tiles = new float[(rows + LENGTH - 1) / LENGTH][columns.length][];
    for (int t = 0; t < tiles.length; t++) {
      int from = t * LENGTH;
      int to = Math.min(rows, from + LENGTH);
      for (int f = 0; f < columns.length; f++) {
        tiles[t][f] = Arrays.copyOfRange(columns[f], from, to);
      }
    }
    return new RowTiles(tiles, rows);
  }

  public int count() {
    return tiles.length;
  }

  /** How many rows a tile has. */
  public int rowsOf(int tile) {
    return Math.min(LENGTH, rows - tile * LENGTH);
  }

  /** One row's values, in the features' order. */
  public float[] point(int row) {
    float[][] tile = tiles[row / LENGTH];
    float[] point = new float[tile.length];
    for (int f = 0; f < point.length; f++) {
      point[f] = tile[f][row % LENGTH];
    }
    return point;
  }
}
