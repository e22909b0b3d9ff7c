package dev.tranche.scoring.graph.tree;

import java.util.BitSet;

/** Which ranks a row may have, as far as splits have told: by slot from one to another. */
final class RankBox {
  private final FlatTrees trees;
  private final int[] from;
  private final int[] to;

  private RankBox(FlatTrees trees, int[] from, int... to) {
    this.trees = trees;
    this.from = from;
    this.to = to;
  }

  /** Any. */
  static RankBox of(FlatTrees trees) {
    RankBox any = new RankBox(trees, new int[2 * trees.columns()], new int[2 * trees.columns()]);
    for (int column = 0; column < trees.columns(); column++) {
      any.open(column);
    }
    return any;
  }

  private void open(int column) {
    for (int slot = column; slot < from.length; slot += trees.columns()) {
      from[slot] = 0;
      to[slot] = trees.cuts().of(column).length;
    }
  }

  /** The same, but any in some columns. */
  RankBox opened(BitSet columns) {
    RankBox more = new RankBox(trees, from.clone(), to.clone());
    columns.stream().forEach(more::open);
    return more;
  }

  /** Does something with those that lead to a split's smaller values, if there are any. */
  void below(int node, Runnable then) {
    int slot = trees.slot(node);
    int before = to[slot];
    to[slot] = Math.min(before, trees.cut(node));
    if (from[slot] <= to[slot]) {
      then.run();
    }
    to[slot] = before;
  }

  /** Likewise to its larger ones. */
  void above(int node, Runnable then) {
    int slot = trees.slot(node);
    int before = from[slot];
    from[slot] = Math.max(before, trees.cut(node) + 1);
    if (from[slot] <= to[slot]) {
      then.run();
    }
    from[slot] = before;
  }
}
