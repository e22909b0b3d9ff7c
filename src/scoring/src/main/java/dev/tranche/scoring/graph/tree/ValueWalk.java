package dev.tranche.scoring.graph.tree;

import java.util.BitSet;

/** Goes down each tree, both ways where values part. Immutable. */
final class ValueWalk implements ValueSums {
  private final FlatTrees trees;
  private final TriedValues values;

  ValueWalk(FlatTrees trees, TriedValues values) {
    this.trees = trees;
    this.values = values;
  }

  @Override
  public void add(BitSet some, int[] ranks, ValueSteps steps) {
    for (int tree = some.nextSetBit(0); tree >= 0; tree = some.nextSetBit(tree + 1)) {
      walk(trees.root(tree), ranks, 0, values.count(), true, steps);
    }
  }

  /**
   * @param own whether the row's own value leads to the node
   */
  private void walk(int top, int[] ranks, int from, int to, boolean own, ValueSteps steps) {
    int node = top;
    int low = from;
    boolean rows = own;
    while (!trees.leaf(node)) {
      int next = trees.next(node, ranks);
      if (trees.column(node) == values.column()) {
        int cut = Math.min(to, values.place(trees.cut(node)));
        boolean ownBelow = next != trees.above(node);
        boolean below = low < cut || (rows && ownBelow);
        boolean above = Math.max(low, cut) < to || (rows && !ownBelow);
        if (below && above) {
          walk(trees.above(node) + 1, ranks, low, cut, rows && ownBelow, steps);
          low = Math.max(low, cut);
          rows = rows && !ownBelow;
        }
        next = trees.above(node) + (above ? 0 : 1);
      }
      node = next;
    }
    if (low < to) {
      steps.add(low, to, trees.value(node));
    }
    if (rows) {
      steps.addOwn(trees.value(node));
    }
  }
}
