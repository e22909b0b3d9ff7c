package dev.tranche.scoring.graph.tree;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows go down a tree side by side, all of them as many steps as the deepest needs, without a
 * branch in the code. Immutable.
 */
final class WalkedLeaves extends LeafPass {
  private static final int ABREAST = 8;

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
    int[] places = new int[BLOCK];
    return (given, from, rows, taken) -> {
      for (int column = 0; column < columns; column++) {
        put(given.get(column), from, from + rows, column, slots);
      }
      for (int tree = 0; tree < roots.length; tree++) {
        walk(roots[tree], depths[tree], slots, rows, places);
        taken.take(from, rows, places);
      }
    };
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

  /** Puts down where each of a block's rows ends in a tree, perhaps of some further ones. */
  private void walk(int root, int depth, int[] slots, int rows, int... places) {
    int[] starts = slotStart;
    int[] keys = key;
    int[] children = child;
    for (int row = 0; row < rows; row += ABREAST) {
      int a = root;
      int b = root;
      int c = root;
      int d = root;
      int e = root;
      int f = root;
      int g = root;
      int h = root;
      for (int step = 0; step < depth; step++) {
        a = children[a] + less(slots[starts[a] + row], keys[a]);
        b = children[b] + less(slots[starts[b] + row + 1], keys[b]);
        c = children[c] + less(slots[starts[c] + row + 2], keys[c]);
        d = children[d] + less(slots[starts[d] + row + 3], keys[d]);
        e = children[e] + less(slots[starts[e] + row + 4], keys[e]);
        f = children[f] + less(slots[starts[f] + row + 5], keys[f]);
        g = children[g] + less(slots[starts[g] + row + 6], keys[g]);
        h = children[h] + less(slots[starts[h] + row + 7], keys[h]);
      }
      places[row] = a;
      places[row + 1] = b;
      places[row + 2] = c;
      places[row + 3] = d;
      places[row + 4] = e;
      places[row + 5] = f;
      places[row + 6] = g;
      places[row + 7] = h;
    }
  }

  /** 1 if the first is less than the second, else 0. */
  private static int less(int first, int second) {
    return (int) (((long) first - second) >>> (Long.SIZE - 1));
  }
}
