package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.FlatTrees;
import dev.tranche.scoring.graph.tree.TriedValues;
import java.util.BitSet;

/**
 * The margin of a row of which some columns are open, as far as it is known which values they may
 * have: trees that end in one leaf are a number, trees that look at one column alone are summed for
 * each of its values, and of the others the highest leaves are known. Immutable once made.
 */
final class OpenSums {
  private final OpenBox box;
  private final OpenNodes nodes = new OpenNodes();
  private final double[][] sums;
  private double closed;
  private int made;

  private OpenSums(OpenBox box, double closed, double[][] sums) {
    this.box = box;
    this.closed = closed;
    this.sums = sums;
  }

  /**
   * Of a row whose open columns may have all of their values.
   *
   * @param margin with what the row has itself, which may be rounded
   */
  static OpenSums of(RowSplits row, double margin) {
    FlatTrees trees = row.all();
    BitSet several = row.several();
    double closed = margin;
    double[][] sums = new double[row.values().size()][];
    for (int open = 0; open < sums.length; open++) {
      TriedValues values = row.values().get(open);
      BitSet alone = (BitSet) trees.looking(values.column()).clone();
      alone.andNot(several);
      sums[open] = values.steps(alone, row.ranks()).sums();
      closed -= sums[open][sums[open].length - 1];
    }
    OpenSums all = new OpenSums(OpenBox.all(row.values()), closed, sums);
    for (int tree = several.nextSetBit(0); tree >= 0; tree = several.nextSetBit(tree + 1)) {
      all.closed -= trees.value(trees.end(trees.root(tree), row.ranks()));
      all.add(row, trees.root(tree));
    }
    return all;
  }

  /** Adds to the margin, whatever the values are. */
  void move(double summand) {
    closed += summand;
  }

  /** The same row, with less that its columns may have. */
  OpenSums in(OpenBox less) {
    double[][] copies = sums.clone();
    for (int column = 0; column < copies.length; column++) {
      copies[column] = copies[column].clone();
    }
    return new OpenSums(less, closed, copies).add(nodes);
  }

  private OpenSums add(OpenSplits trees) {
    for (int tree = 0; tree < trees.trees(); tree++) {
      add(trees, trees.root(tree));
    }
    return this;
  }

  private void add(OpenSplits trees, int top) {
    int start = nodes.size();
    int root = copy(trees, top);
    made += nodes.size() - start;
    if (nodes.only(root) == OpenNodes.SEVERAL) {
      nodes.plant();
      return;
    }
    if (nodes.leaf(root)) {
      closed += nodes.value(root);
    } else {
      int column = nodes.column(root);
      sum(root, column, box.from(column), box.to(column), box.own(column));
    }
    nodes.forget(start);
  }

  private int copy(OpenSplits trees, int top) {
    int node = trees.settled(top);
    if (trees.leaf(node)) {
      return nodes.addLeaf(trees.value(node));
    }
    int column = trees.column(node);
    int cut = trees.cut(node);
    int from = box.from(column);
    int to = box.to(column);
    boolean own = box.own(column);
    boolean ownBelow = own && trees.ownBelow(node);
    boolean ownAbove = own && !ownBelow;
    boolean below = ownBelow || from < Math.min(to, cut);
    boolean above = ownAbove || Math.max(from, cut) < to;
    if (!below || !above) {
      return copy(trees, below ? trees.below(node) : trees.above(node));
    }
    box.set(column, from, Math.min(to, cut), ownBelow);
    int smaller = copy(trees, trees.below(node));
    box.set(column, Math.max(from, cut), to, ownAbove);
    int larger = copy(trees, trees.above(node));
    box.set(column, from, to, own);
    return nodes.addSplit(trees, node, smaller, larger);
  }

  /** Adds a tree of one column to the sums of its values; the row's own stands last. */
  private void sum(int node, int column, int from, int to, boolean own) {
    if (!nodes.leaf(node)) {
      int cut = nodes.cut(node);
      boolean ownBelow = nodes.ownBelow(node);
      sum(nodes.below(node), column, from, Math.min(to, cut), own && ownBelow);
      sum(nodes.above(node), column, Math.max(from, cut), to, own && !ownBelow);
      return;
    }
    for (int value = from; value < to; value++) {
      sums[column][value] += nodes.value(node);
    }
    if (own) {
      sums[column][sums[column].length - 1] += nodes.value(node);
    }
  }

  OpenBox box() {
    return box;
  }

  /** The trees that look at several open columns. */
  OpenNodes several() {
    return nodes;
  }

  /** How many nodes had to be made for it, at least 1. */
  int made() {
    return made + 1;
  }

  /** No values of the open columns give a higher margin. */
  double bound() {
    double bound = closed;
    for (int column = 0; column < sums.length; column++) {
      bound += sums[column][highest(column)];
    }
    for (int tree = 0; tree < nodes.trees(); tree++) {
      bound += nodes.highest(nodes.root(tree));
    }
    return bound;
  }

  /** Of each column the value that is highest in the trees that look at it alone. */
  int[] point() {
    int[] point = new int[sums.length];
    for (int column = 0; column < point.length; column++) {
      point[column] = highest(column);
    }
    return point;
  }

  private int highest(int column) {
    int own = sums[column].length - 1;
    int highest = box.own(column) ? own : box.from(column);
    for (int value = box.from(column); value < box.to(column); value++) {
      highest = sums[column][value] > sums[column][highest] ? value : highest;
    }
    return highest;
  }

  /** The margin with one value in each open column. */
  double at(int... point) {
    double margin = closed;
    for (int column = 0; column < sums.length; column++) {
      margin += sums[column][point[column]];
    }
    for (int tree = 0; tree < nodes.trees(); tree++) {
      int node = nodes.root(tree);
      while (!nodes.leaf(node)) {
        int column = nodes.column(node);
        boolean own = point[column] == sums[column].length - 1;
        boolean below = own ? nodes.ownBelow(node) : point[column] < nodes.cut(node);
        node = below ? nodes.below(node) : nodes.above(node);
      }
      margin += nodes.value(node);
    }
    return margin;
  }
}
