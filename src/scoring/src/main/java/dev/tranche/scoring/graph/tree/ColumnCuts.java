package dev.tranche.scoring.graph.tree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys at which trees split each column. A value's rank is how many of them it reaches: all
 * that a tree knows of it. Immutable.
 */
public final class ColumnCuts {
  private final int[][] cuts;

  ColumnCuts(FlatTrees trees) {
    int[] counts = new int[trees.columns()];
    int[] splits = IntStream.range(0, trees.nodes()).filter(n -> !trees.leaf(n)).toArray();
    for (int node : splits) {
      counts[trees.column(node)]++;
    }
    this.cuts = IntStream.of(counts).mapToObj(int[]::new).toArray(int[][]::new);
    for (int node : splits) {
      int column = trees.column(node);
      cuts[column][--counts[column]] = trees.splitKey(node);
    }
    for (int column = 0; column < cuts.length; column++) {
      cuts[column] = IntStream.of(cuts[column]).sorted().distinct().toArray();
    }
  }

  /** A column's, ascending. */
  int[] of(int column) {
    return cuts[column];
  }

  /** The numbers at which trees split a column, ascending. */
  public float[] numbers(int column) {
    float[] numbers = new float[cuts[column].length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = FlatTrees.number(cuts[column][i]);
    }
    return numbers;
  }

  /** One of those numbers. */
  public float number(int column, int cut) {
    return FlatTrees.number(cuts[column][cut]);
  }

  /** How many of a column's cuts are less than a key. */
  int below(int column, int key) {
    int place = Arrays.binarySearch(cuts[column], key);
    return place < 0 ? -place - 1 : place;
  }

  /** One row's ranks by slot: by column, missing values being large ones, and again, small ones. */
  public int[] ranks(List<float[]> columns, int row) {
    int[] ranks = new int[2 * cuts.length];
    for (int column = 0; column < cuts.length; column++) {
      float value = columns.get(column)[row];
      int rank = Float.isNaN(value) ? 0 : rank(cuts[column], FlatTrees.key(value));
      ranks[column] = Float.isNaN(value) ? cuts[column].length : rank;
      ranks[cuts.length + column] = rank;
    }
    return ranks;
  }

  /**
   * Sets the lowest and the highest of the ranks that a column's values may have.
   *
   * @param values some of them that have the lowest and the highest
   * @param least by slot
   * @param most by slot
   */
  public void range(int column, float[] values, int[] least, int... most) {
    int[] its = cuts[column];
    for (int slot = column; slot < least.length; slot += cuts.length) {
      least[slot] = its.length;
      most[slot] = 0;
      int missing = slot == column ? its.length : 0;
      for (float value : values) {
        int rank = Float.isNaN(value) ? missing : rank(its, FlatTrees.key(value));
        least[slot] = Math.min(least[slot], rank);
        most[slot] = Math.max(most[slot], rank);
      }
    }
  }

  /** Likewise of a block of rows, by slot and row. */
  void rank(List<float[]> columns, int from, int to, int[][] ranks) {
    for (int column = 0; column < cuts.length; column++) {
      int[] its = cuts[column];
      float[] values = columns.get(column);
      int[] large = ranks[column];
      int[] small = ranks[cuts.length + column];
      for (int row = from; row < to; row++) {
        boolean missing = Float.isNaN(values[row]);
        int rank = missing ? 0 : rank(its, FlatTrees.key(values[row]));
        large[row - from] = missing ? its.length : rank;
        small[row - from] = rank;
      }
    }
  }

  /** How many are not more than a key: searched for without a branch that depends on the key. */
  private static int rank(int[] sorted, int key) {
    int from = 0;
    int length = sorted.length;
    while (length > 1) {
      int half = length >>> 1;
      from += sorted[from + half - 1] <= key ? half : 0;
      length -= half;
    }
    return from + (length == 1 && sorted[from] <= key ? 1 : 0);
  }
}
