package dev.tranche.scoring.graph.tree;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows go down a tree side by side, some steps at a time, without a branch in the code; those that
 * have arrived are then left behind, as the longest way of a tree is often twice the usual one.
 * Immutable.
 */
final class WalkedLeaves extends LeafPass {
  private static final int ABREAST = 8;

  /** So many steps are made before it is asked who has arrived. */
  private static final int STEPS = 6;

  private final int columns;
  private final int[] roots;
  private final int[] depths;
  private final int[] slotStart;
  private final int[] key;
  private final int[] child;
  private final float[] value;

  WalkedLeaves(FlatTrees trees) {
    this.columns = trees.columns();
    this.roots = IntStream.range(0, trees.trees()).map(trees::root).toArray();
    this.depths = IntStream.range(0, trees.trees()).map(trees::depth).toArray();
    int nodes = trees.nodes();
    this.slotStart = IntStream.range(0, nodes).map(node -> trees.slot(node) * BLOCK).toArray();
    this.key = IntStream.range(0, nodes).map(trees::splitKey).toArray();
    this.child = IntStream.range(0, nodes).map(trees::above).toArray();
    this.value = new float[nodes];
    for (int node = 0; node < nodes; node++) {
      value[node] = trees.value(node);
    }
  }

  @Override
  float[] values() {
    return value;
  }

  @Override
  int place(int leaf) {
    return leaf;
  }

  @Override
  Block block() {
    int[] slots = new int[(2 * columns + 1) * BLOCK];
    // A leaf's key is 0, and its child itself: what is not less leads there.
    Arrays.fill(slots, 2 * columns * BLOCK, slots.length, Integer.MAX_VALUE);
    Walkers walkers = new Walkers();
    return (given, from, rows, taken) -> {
      for (int column = 0; column < columns; column++) {
        put(given.get(column), from, from + rows, column, slots);
      }
      for (int tree = 0; tree < roots.length; tree++) {
        walkers.start(roots[tree], rows);
        for (int left = depths[tree]; left > 0 && walkers.count > 0; left -= STEPS) {
          walk(walkers, Math.min(left, STEPS), slots);
          walkers.leaveArrived(child);
        }
        taken.take(from, rows, walkers.places);
      }
    };
  }

  /** The rows of a block, and which of them are still on their way: with some twice, to fill up. */
  private static final class Walkers {
    private final int[] places = new int[BLOCK];
    private final int[] rows = new int[BLOCK + ABREAST];
    private int count;

    void start(int root, int all) {
      Arrays.fill(places, 0, all, root);
      for (int row = 0; row < all; row++) {
        rows[row] = row;
      }
      count = all;
      fillUp();
    }

    void leaveArrived(int[] child) {
      int left = 0;
      for (int i = 0; i < count; i++) {
        int row = rows[i];
        int at = places[row];
        rows[left] = row;
        left += child[at] == at ? 0 : 1;
      }
      count = left;
      fillUp();
    }

    private void fillUp() {
      if (count > 0) {
        Arrays.fill(rows, count, count + ABREAST, rows[count - 1]);
      }
    }
  }

  private void put(float[] values, int from, int to, int column, int... slots) {
    int large = column * BLOCK;
    int small = (columns + column) * BLOCK;
    for (int row = from; row < to; row++) {
      boolean missing = Float.isNaN(values[row]);
      int its = FlatTrees.key(values[row]);
      slots[large + row - from] = missing ? Integer.MAX_VALUE : its;
      slots[small + row - from] = missing ? Integer.MIN_VALUE : its;
    }
  }

  /** Some steps of those who are on their way. */
  private void walk(Walkers walkers, int steps, int... slots) {
    int[] starts = slotStart;
    int[] keys = key;
    int[] children = child;
    int[] places = walkers.places;
    int[] rows = walkers.rows;
    for (int i = 0; i < walkers.count; i += ABREAST) {
      int aRow = rows[i];
      int bRow = rows[i + 1];
      int cRow = rows[i + 2];
      int dRow = rows[i + 3];
      int eRow = rows[i + 4];
      int fRow = rows[i + 5];
      int gRow = rows[i + 6];
      int hRow = rows[i + 7];
      int a = places[aRow];
      int b = places[bRow];
      int c = places[cRow];
      int d = places[dRow];
      int e = places[eRow];
      int f = places[fRow];
      int g = places[gRow];
      int h = places[hRow];
      for (int step = 0; step < steps; step++) {
        a = children[a] + less(slots[starts[a] + aRow], keys[a]);
        b = children[b] + less(slots[starts[b] + bRow], keys[b]);
        c = children[c] + less(slots[starts[c] + cRow], keys[c]);
        d = children[d] + less(slots[starts[d] + dRow], keys[d]);
        e = children[e] + less(slots[starts[e] + eRow], keys[e]);
        f = children[f] + less(slots[starts[f] + fRow], keys[f]);
        g = children[g] + less(slots[starts[g] + gRow], keys[g]);
        h = children[h] + less(slots[starts[h] + hRow], keys[h]);
      }
      places[aRow] = a;
      places[bRow] = b;
      places[cRow] = c;
      places[dRow] = d;
      places[eRow] = e;
      places[fRow] = f;
      places[gRow] = g;
      places[hRow] = h;
    }
  }

  /** 1 if the first is less than the second, else 0. */
  private static int less(int first, int second) {
    return (int) (((long) first - second) >>> (Long.SIZE - 1));
  }
}
