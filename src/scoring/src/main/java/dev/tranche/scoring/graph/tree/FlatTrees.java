package dev.tranche.scoring.graph.tree;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The trees of a TreeEnsemble node (ai.onnx.ml 5) in flat arrays. The two children of a node stand
 * side by side, that of a larger or equal value first; a leaf leads to itself, so that rows can go
 * down side by side, all of them as many steps as the deepest needs, without a branch in the code.
 * Values are compared as {@link #key whole numbers} of the same order. Immutable.
 */
final class FlatTrees {
  /** So many rows go through the trees at once: their values stay in the processor's cache. */
  static final int BLOCK = 128;

  private static final int ABREAST = 4;

  /** A sum in float is that share of itself away from the exact one, at most. */
  private static final double FLOAT_ROUNDING = 0x1p-24;

  private final int columns;
  private final int[] roots;
  private final int[] depths;
  private final int[] slotStart;
  private final int[] key;
  private final int[] child;
  private final float[] value;
  private final BitSet[] splitting;
  private final double slack;

  /** Throws {@link UnreadableGraphException} if the node is of another kind. */
  FlatTrees(OnnxOperation ensemble, int columns) {
    TreeFlattening flat = new TreeFlattening(ensemble, columns);
    this.columns = columns;
    this.roots = flat.roots();
    this.depths = flat.depths();
    this.key = flat.keys();
    this.child = flat.children();
    this.value = flat.values();
    this.slotStart = flat.slots();
    this.splitting = new BitSet[columns];
    for (int column = 0; column < columns; column++) {
      splitting[column] = new BitSet(roots.length);
    }
    for (int tree = 0, node = 0; node < slotStart.length; node++) {
      tree += tree + 1 < roots.length && node == roots[tree + 1] ? 1 : 0;
      if (!leaf(node)) {
        splitting[slotStart[node] % columns].set(tree);
      }
      slotStart[node] *= BLOCK;
    }
    this.slack = (roots.length + 2) * FLOAT_ROUNDING * largestSum();
  }

  int trees() {
    return roots.length;
  }

  int columns() {
    return columns;
  }

  /** Whether a tree looks at a column. */
  boolean splits(int tree, int column) {
    return splitting[column].get(tree);
  }

  int nodes() {
    return key.length;
  }

  /** Where a tree begins. */
  int root(int tree) {
    return roots[tree];
  }

  boolean leaf(int node) {
    return child[node] == node - 1;
  }

  /** The column that a split looks at. */
  int column(int node) {
    return slotStart[node] / BLOCK % columns;
  }

  /** What is less than that goes to the second of a split's children. */
  int key(int node) {
    return key[node];
  }

  /** The first of a split's children. */
  int above(int node) {
    return child[node];
  }

  /** What a leaf adds. */
  float value(int node) {
    return value[node];
  }

  /** Where a row of a block goes from a split. */
  int next(int node, int[] slots, int row) {
    return child[node] + less(slots[slotStart[node] + row], key[node]);
  }

  /** The keys at which trees split a column, ascending. */
  int[] cuts(int column) {
    int[] cuts = new int[key.length];
    int count = 0;
    for (int node = 0; node < key.length; node++) {
      if (!leaf(node) && column(node) == column) {
        cuts[count++] = key[node];
      }
    }
    Arrays.sort(cuts, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || cuts[i] != cuts[distinct - 1]) {
        cuts[distinct++] = cuts[i];
      }
    }
    return Arrays.copyOf(cuts, distinct);
  }

  /** The leaves of a row of a block, summed as ONNX Runtime does. */
  float sum(int[] slots, int row) {
    float sum = 0;
    for (int root : roots) {
      sum += value[end(root, slots, row)];
    }
    return sum;
  }

  /** The leaf that a row of a block ends in from a node on. */
  int end(int top, int[] slots, int row) {
    int node = top;
    while (!leaf(node)) {
      node = next(node, slots, row);
    }
    return node;
  }

  /** How far sums of leaves in float may be from the exact ones, whatever the row. */
  double slack() {
    return slack;
  }

  private double largestSum() {
    double sum = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      int end = tree + 1 < roots.length ? roots[tree + 1] : key.length;
      double largest = 0;
      for (int node = roots[tree]; node < end; node++) {
        largest = Math.max(largest, leaf(node) ? Math.abs(value[node]) : 0);
      }
      sum += largest;
    }
    return sum;
  }

  /** A float as a whole number of the same order; both zeros are one. NaN is not meant. */
  static int key(float number) {
    int bits = Float.floatToRawIntBits(number + 0.0f);
    return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
  }

  /** The number of a {@link #key(float)}. */
  static float number(int key) {
    return Float.intBitsToFloat(key ^ ((key >> (Integer.SIZE - 1)) & Integer.MAX_VALUE));
  }

  /** Room for the values of a block's rows. */
  int[] emptySlots() {
    int[] slots = new int[(2 * columns + 1) * BLOCK];
    // A leaf's key is 0: less than that leads to itself.
    Arrays.fill(slots, 2 * columns * BLOCK, slots.length, -1);
    return slots;
  }

  /**
   * Puts values of a column into their slots: there are two, as some nodes send a missing value
   * with the large ones and others with the small ones.
   */
  void put(float[] values, int from, int to, int column, int[] slots) {
    int large = column * BLOCK;
    int small = (columns + column) * BLOCK;
    for (int row = from; row < to; row++) {
      boolean missing = Float.isNaN(values[row]);
      int key = key(values[row]);
      slots[large + row - from] = missing ? Integer.MAX_VALUE : key;
      slots[small + row - from] = missing ? Integer.MIN_VALUE : key;
    }
  }

  /** Puts down where each row of a block ends in a tree: {@code leaves[at + row]}. */
  void leaves(int tree, int[] slots, float[] leaves, int at) {
    int[] starts = slotStart;
    int[] keys = key;
    int[] children = child;
    int root = roots[tree];
    int depth = depths[tree];
    for (int row = 0; row < BLOCK; row += ABREAST) {
      int a = root;
      int b = root;
      int c = root;
      int d = root;
      for (int step = 0; step < depth; step++) {
        a = children[a] + less(slots[starts[a] + row], keys[a]);
        b = children[b] + less(slots[starts[b] + row + 1], keys[b]);
        c = children[c] + less(slots[starts[c] + row + 2], keys[c]);
        d = children[d] + less(slots[starts[d] + row + 3], keys[d]);
      }
      leaves[at + row] = value[a];
      leaves[at + row + 1] = value[b];
      leaves[at + row + 2] = value[c];
      leaves[at + row + 3] = value[d];
    }
  }

  /** 1 if the first is less than the second, else 0. */
  private static int less(int first, int second) {
    return (int) (((long) first - second) >>> (Long.SIZE - 1));
  }

  /**
   * Adds to sums what a tree says of a row with other values in a column.
   *
   * @param others the values' keys, ascending
   */
  void addOthers(int tree, int[] slots, int row, int column, int[] others, float[] sums) {
    spread(roots[tree], slots, row, column * BLOCK, others, 0, others.length, sums);
  }

  /** How far the values that are less than a key go. */
  private static int cut(int[] others, int low, int to, int key) {
    if (others[to - 1] < key) {
      return to;
    }
    int cut = low;
    while (others[cut] < key) {
      cut++;
    }
    return cut;
  }

  private void spread(
      int top, int[] slots, int row, int start, int[] others, int from, int to, float[] sums) {
    int node = top;
    int low = from;
    while (!leaf(node)) {
      int split = slotStart[node];
      if (split != start && split != start + columns * BLOCK) {
        node = child[node] + less(slots[split + row], key[node]);
        continue;
      }
      int cut = cut(others, low, to, key[node]);
      if (cut > low && cut < to) {
        spread(child[node] + 1, slots, row, start, others, low, cut, sums);
        low = cut;
      }
      node = child[node] + (cut == to ? 1 : 0);
    }
    for (int i = low; i < to; i++) {
      sums[i] += value[node];
    }
  }
}
