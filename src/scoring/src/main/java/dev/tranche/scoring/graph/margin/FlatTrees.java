package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.file.OnnxOperation;
import dev.tranche.scoring.graph.file.UnreadableGraphException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The trees of a TreeEnsemble node (ai.onnx.ml 5) in flat arrays. The two children of a node stand
 * side by side, that of a larger or equal value first; a leaf leads to itself, so that rows can go
 * down side by side, all of them as many steps as the deepest needs, without a branch in the code.
 * Values are compared as {@link #key whole numbers} of the same order. Immutable.
 */
final class FlatTrees {
  private static final int BLOCK_BITS = 7;

  /** So many rows go through the trees at once: their values stay in the processor's cache. */
  static final int BLOCK = 1 << BLOCK_BITS;

  private static final int ABREAST = 8;

  /** A sum in float is that share of itself away from the exact one, at most. */
  private static final double FLOAT_ROUNDING = 0x1p-24;

  private final int columns;
  private final int[] roots;
  private final int[] depths;
  private final int[] slotStart;
  private final int[] column;
  private final int[] key;
  private final int[] child;
  private final float[] value;
  private final int[][] splitting;
  private final double most;

  /** Throws {@link UnreadableGraphException} if the node is of another kind. */
  FlatTrees(OnnxOperation ensemble, int columns) {
    TreeFlattening flat = new TreeFlattening(ensemble, columns);
    this.columns = columns;
    this.roots = flat.roots();
    this.depths = flat.depths();
    this.key = flat.keys();
    this.child = flat.children();
    this.value = flat.values();
    this.column = IntStream.of(flat.slots()).map(slot -> slot % columns).toArray();
    this.slotStart = IntStream.of(flat.slots()).map(slot -> slot * BLOCK).toArray();
    this.splitting =
        IntStream.range(0, columns).mapToObj(this::splittingTrees).toArray(int[][]::new);
    this.most = IntStream.range(0, roots.length).mapToDouble(this::largest).sum();
    if (!Double.isFinite(most)) {
      throw new UnreadableGraphException("a leaf that is no number");
    }
  }

  private IntStream nodes(int tree) {
    return IntStream.range(roots[tree], tree + 1 < roots.length ? roots[tree + 1] : key.length);
  }

  private int[] splittingTrees(int column) {
    return IntStream.range(0, roots.length)
        .filter(tree -> nodes(tree).anyMatch(node -> looksAt(node, column)))
        .toArray();
  }

  private double largest(int tree) {
    return nodes(tree).mapToDouble(node -> Math.abs(value[node])).max().orElse(0);
  }

  private boolean looksAt(int node, int column) {
    int slots = slotStart[node];
    return slots == column * BLOCK || slots == (columns + column) * BLOCK;
  }

  int columns() {
    return columns;
  }

  int trees() {
    return roots.length;
  }

  /** The largest leaves of all trees, summed up, whatever their signs. */
  double most() {
    return most;
  }

  /** The trees that look at one of some columns. */
  BitSet splitting(IntStream columns) {
    BitSet trees = new BitSet(roots.length);
    columns.flatMap(column -> IntStream.of(splitting[column])).forEach(trees::set);
    return trees;
  }

  int nodes() {
    return key.length;
  }

  /** Where a tree begins. */
  int root(int tree) {
    return roots[tree];
  }

  boolean leaf(int node) {
    return child[node] == node;
  }

  /** The trees that look at a column. */
  int[] splitting(int column) {
    return splitting[column];
  }

  /** The column that a split looks at. */
  int column(int node) {
    return column[node];
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
    return (roots.length + 2) * FLOAT_ROUNDING * most;
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
    // A leaf's key is 0, and its child itself: what is not less leads there.
    Arrays.fill(slots, 2 * columns * BLOCK, slots.length, Integer.MAX_VALUE);
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

  /** Puts down where each of a block's rows ends in a tree, perhaps of some further ones. */
  void leaves(int tree, int[] slots, int rows, float[] leaves) {
    int[] starts = slotStart;
    int[] keys = key;
    int[] children = child;
    int root = roots[tree];
    int depth = depths[tree];
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
      leaves[row] = value[a];
      leaves[row + 1] = value[b];
      leaves[row + 2] = value[c];
      leaves[row + 3] = value[d];
      leaves[row + 4] = value[e];
      leaves[row + 5] = value[f];
      leaves[row + 6] = value[g];
      leaves[row + 7] = value[h];
    }
  }

  /** 1 if the first is less than the second, else 0. */
  private static int less(int first, int second) {
    return (int) (((long) first - second) >>> (Long.SIZE - 1));
  }

  /** Adds what a tree says of a row with other values in a column; there is at least one. */
  void addSteps(int tree, int[] slots, int row, TriedValues others, ValueSteps sums) {
    spread(roots[tree], slots, row, others, 0, others.keys().length, sums);
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
      int top, int[] slots, int row, TriedValues others, int from, int to, ValueSteps sums) {
    int node = top;
    int low = from;
    while (!leaf(node)) {
      if (looksAt(node, others.column())) {
        int cut = cut(others.keys(), low, to, key[node]);
        if (cut > low && cut < to) {
          spread(child[node] + 1, slots, row, others, low, cut, sums);
          low = cut;
        }
        node = child[node] + (cut == to ? 1 : 0);
      } else {
        node = child[node] + less(slots[slotStart[node] + row], key[node]);
      }
    }
    sums.add(low, to, value[node]);
  }
}
