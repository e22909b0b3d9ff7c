package dev.tranche.scoring.graph.margin;

import java.util.BitSet;

/**
 * How much other values in some open columns can raise a row's margin at most: in each tree the
 * highest leaf that any values lead to, as if each split at an open column went both ways. Soon
 * found, and often more than what values can do.
 */
record RaiseBound(RowSplits splits) {
  double of() {
    FlatTrees all = splits.all();
    double raise = 0;
    BitSet looking = splits.looking();
    for (int tree = looking.nextSetBit(0); tree >= 0; tree = looking.nextSetBit(tree + 1)) {
      int top = splits.settled(all.root(tree));
      raise += (double) highest(top) - all.value(all.end(top, splits.slots(), splits.row()));
    }
    return raise;
  }

  private float highest(int top) {
    int node = splits.settled(top);
    FlatTrees all = splits.all();
    return all.leaf(node)
        ? all.value(node)
        : Math.max(highest(all.above(node)), highest(all.above(node) + 1));
  }
}
