package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.FlatTrees;
import dev.tranche.scoring.graph.tree.TriedValues;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The trees as one row sees them of which some columns are open.
 *
 * @param ranks of what the row has itself
 * @param openOf by column: which of the open ones it is, or less than 0
 */
record RowSplits(FlatTrees all, int[] ranks, int[] openOf, List<TriedValues> values)
    implements OpenSplits {
  /** Whose columns are these values'. */
  static RowSplits of(FlatTrees all, int[] ranks, List<TriedValues> values) {
    int[] openOf = new int[all.columns()];
    Arrays.fill(openOf, -1);
    for (int open = 0; open < values.size(); open++) {
      openOf[values.get(open).column()] = open;
    }
    return new RowSplits(all, ranks, openOf, values);
  }

  /** The trees that look at several of the open columns. */
  BitSet several() {
    BitSet any = new BitSet(all.trees());
    BitSet several = new BitSet(all.trees());
    for (TriedValues open : values) {
      BitSet again = (BitSet) any.clone();
      again.and(all.looking(open.column()));
      several.or(again);
      any.or(all.looking(open.column()));
    }
    return several;
  }

  @Override
  public int trees() {
    return all.trees();
  }

  @Override
  public int root(int tree) {
    return all.root(tree);
  }

  @Override
  public int settled(int node) {
    int at = node;
    while (!all.leaf(at) && openOf[all.column(at)] < 0) {
      at = all.next(at, ranks);
    }
    return at;
  }

  @Override
  public boolean leaf(int node) {
    return all.leaf(node);
  }

  @Override
  public float value(int node) {
    return all.value(node);
  }

  @Override
  public int column(int node) {
    return openOf[all.column(node)];
  }

  @Override
  public int cut(int node) {
    return values.get(column(node)).place(all.cut(node));
  }

  @Override
  public boolean ownBelow(int node) {
    return all.next(node, ranks) == below(node);
  }

  @Override
  public int below(int node) {
    return all.above(node) + 1;
  }

  @Override
  public int above(int node) {
    return all.above(node);
  }
}
