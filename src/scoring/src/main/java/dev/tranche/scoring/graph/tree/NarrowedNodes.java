package dev.tranche.scoring.graph.tree;

import java.util.Arrays;

/**
 * The nodes of trees that may still be reached, tree by tree, of each the root last. The child of a
 * split's larger values stands before it, the other one so many places before. A tree that looks at
 * nothing that has changed is copied in one piece. Not thread-safe while it grows.
 */
final class NarrowedNodes {
  private static final int LEAF = -1;
  private static final int CUT = 1;
  private static final int BELOW = 2;
  private static final int NODE = 3;

  /** So many trees tell where to divide, about. */
  private static final int ENOUGH_TREES = 64;

  private int trees;
  private int[] roots;

  /** By tree, the slots that it looks at, as bits; several slots may share one. */
  private long[] slots;

  private int size;

  /** Of each the slot, less than 0 of a leaf, the cut, and how far back its other child is. */
  private int[] nodes;

  /** Of each the highest leaf that can be reached from it. */
  private float[] values;

  private NarrowedNodes(int mostTrees, int most) {
    this.roots = new int[mostTrees];
    this.slots = new long[mostTrees];
    this.nodes = new int[NODE * most];
    this.values = new float[most];
  }

  /** All of some trees. */
  static NarrowedNodes of(FlatTrees trees) {
    NarrowedNodes all = new NarrowedNodes(trees.trees(), trees.nodes());
    for (int tree = 0; tree < trees.trees(); tree++) {
      all.copy(trees, trees.root(tree));
      all.plant();
    }
    return all;
  }

  private int copy(FlatTrees trees, int top) {
    if (trees.leaf(top)) {
      return leaf(trees.value(top));
    }
    int smaller = copy(trees, trees.above(top) + 1);
    copy(trees, trees.above(top));
    return split(trees.slot(top), trees.cut(top), smaller);
  }

  /**
   * What is left, and the sum of the leaves of trees of which nothing is open any more.
   *
   * @param left the others
   */
  record Narrowing(NarrowedNodes left, double settled) {}

  /**
   * What is left where there are no other ranks.
   *
   * @param changed slots of which there are fewer ranks than before, as bits
   * @param from by slot the lowest rank
   * @param to by slot the highest rank
   */
  Narrowing within(long changed, int[] from, int... to) {
    NarrowedNodes left = new NarrowedNodes(trees, size);
    double settled = 0;
    for (int tree = 0; tree < trees; tree++) {
      if ((slots[tree] & changed) == 0 && slots[tree] != 0) {
        left.copy(this, tree);
        continue;
      }
      int top = open(roots[tree], from, to);
      if (nodes[NODE * top] == LEAF) {
        settled += values[top];
      } else {
        left.copy(this, top, from, to);
        left.plant();
      }
    }
    left.trim();
    return new Narrowing(left, settled);
  }

  /** The first split that is not settled, or the leaf that is reached. */
  private int open(int top, int[] from, int... to) {
    int at = top;
    while (true) {
      int place = NODE * at;
      int slot = nodes[place];
      if (slot == LEAF) {
        return at;
      }
      int cut = nodes[place + CUT];
      if (to[slot] <= cut) {
        at -= nodes[place + BELOW];
      } else if (from[slot] > cut) {
        at--;
      } else {
        return at;
      }
    }
  }

  private int copy(NarrowedNodes of, int top, int[] from, int... to) {
    int at = of.open(top, from, to);
    int place = NODE * at;
    int slot = of.nodes[place];
    if (slot == LEAF) {
      return leaf(of.values[at]);
    }
    int smaller = copy(of, at - of.nodes[place + BELOW], from, to);
    copy(of, at - 1, from, to);
    return split(slot, of.nodes[place + CUT], smaller);
  }

  private void copy(NarrowedNodes of, int tree) {
    int first = tree == 0 ? 0 : of.roots[tree - 1] + 1;
    int count = of.roots[tree] + 1 - first;
    System.arraycopy(of.nodes, NODE * first, nodes, NODE * size, NODE * count);
    System.arraycopy(of.values, first, values, size, count);
    slots[trees] = of.slots[tree];
    size += count;
    roots[trees++] = size - 1;
  }

  private int leaf(float value) {
    nodes[NODE * size] = LEAF;
    values[size] = value;
    return size++;
  }

  private int split(int slot, int cut, int smaller) {
    int place = NODE * size;
    nodes[place] = slot;
    nodes[place + CUT] = cut;
    nodes[place + BELOW] = size - smaller;
    values[size] = Math.max(values[smaller], values[size - 1]);
    slots[trees] |= 1L << slot;
    return size++;
  }

  private void plant() {
    roots[trees++] = size - 1;
  }

  private void trim() {
    roots = Arrays.copyOf(roots, trees);
    slots = Arrays.copyOf(slots, trees);
    nodes = Arrays.copyOf(nodes, NODE * size);
    values = Arrays.copyOf(values, size);
  }

  int size() {
    return size;
  }

  /** The highest leaves, summed up. */
  double highest() {
    double sum = 0;
    for (int tree = 0; tree < trees; tree++) {
      sum += values[roots[tree]];
    }
    return sum;
  }

  /**
   * Adds up how much it makes out, at most, to which side of a split a row goes; of many trees, in
   * some of them.
   *
   * @param gains by column
   * @param cuts by column that of the largest such difference in one tree
   */
  void addGains(double[] gains, int... cuts) {
    double[] largest = new double[gains.length];
    int step = 1 + trees / ENOUGH_TREES;
    for (int tree = 0; tree < trees; tree += step) {
      int first = tree == 0 ? 0 : roots[tree - 1] + 1;
      for (int at = roots[tree]; at >= first; at--) {
        int slot = nodes[NODE * at];
        if (slot != LEAF) {
          int column = slot < gains.length ? slot : slot - gains.length;
          float gain = Math.abs(values[at - 1] - values[at - nodes[NODE * at + BELOW]]);
          gains[column] += gain;
          if (gain > largest[column]) {
            largest[column] = gain;
            cuts[column] = nodes[NODE * at + CUT];
          }
        }
      }
    }
  }
}
