package dev.tranche.training.smote;

import java.util.Arrays;

/**
 * Rows ordered so that those near each other come near each other: halved again and again along the
 * feature of largest variance, as a k-d tree does (Bentley, <i>Multidimensional binary search trees
 * used for associative searching</i>, CACM 18, 1975), until a part fits a tile.
 */
final class SmoteOrder {
  private final SmoteDistances space;
  private final int tile;
  private final int[] order;

  private SmoteOrder(SmoteDistances space, int tile) {
    this.space = space;
    this.tile = tile;
    this.order = new int[space.rows()];
    Arrays.setAll(order, row -> row);
  }

  /** The rows' numbers in their new order; every tile but the last is full. */
  static int[] of(SmoteDistances space, int tile) {
    SmoteOrder ordering = new SmoteOrder(space, tile);
    ordering.halve(0, space.rows());
    return ordering.order;
  }

  private void halve(int from, int to) {
    if (to - from <= tile) {
      return;
    }
    sort(from, to, widest(from, to));
    int tiles = (to - from + tile - 1) / tile;
    int middle = from + (tiles + 1) / 2 * tile;
    halve(from, middle);
    halve(middle, to);
  }

  private void sort(int from, int to, float[] column) {
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      int bits = Float.floatToIntBits(column[order[i]]);
      int rising = bits ^ (bits >> 31 & Integer.MAX_VALUE);
      keys[i - from] = (long) rising << 32 | order[i];
    }
    Arrays.sort(keys);
    for (int i = from; i < to; i++) {
      order[i] = (int) keys[i - from];
    }
  }

  private float[] widest(int from, int to) {
    float[] widest = space.numeric().length > 0 ? space.numeric()[0] : space.categorical()[0];
    double most = -1;
    for (float[] column : space.numeric()) {
      double variance = variance(column, from, to);
      if (variance > most) {
        most = variance;
        widest = column;
      }
    }
    for (float[] codes : space.categorical()) {
      double variance = space.mismatch() * differing(codes, from, to) / 2;
      if (variance > most) {
        most = variance;
        widest = codes;
      }
    }
    return widest;
  }

  private double variance(float[] column, int from, int to) {
    double sum = 0;
    double squares = 0;
    double origin = column[order[from]];
    for (int i = from; i < to; i++) {
      double value = column[order[i]] - origin;
      sum += value;
      squares += value * value;
    }
    double rows = to - from;
    return squares / rows - sum / rows * (sum / rows);
  }

  /** The share of pairs with different codes; half of it is what variance is to numbers. */
  private double differing(float[] codes, int from, int to) {
    int highest = 0;
    for (int i = from; i < to; i++) {
      highest = Math.max(highest, (int) codes[order[i]]);
    }
    double[] counts = new double[highest + 1];
    for (int i = from; i < to; i++) {
      counts[(int) codes[order[i]]]++;
    }
    double rows = to - from;
    double same = 0;
    for (double count : counts) {
      same += count / rows * (count / rows);
    }
    return 1 - same;
  }
}
