package dev.tranche.scoring.graph.margin;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The trees as one row sees them of which some columns are open. */
record RowSplits(
    FlatTrees all, CutPlaces cuts, int[] slots, int row, int[] openOf, List<TriedValues> values)
    implements OpenSplits {
  /** Whose columns are these values'. */
  static RowSplits of(
      FlatTrees all, CutPlaces cuts, int[] slots, int row, List<TriedValues> values) {
    int[] openOf = new int[all.columns()];
    Arrays.fill(openOf, -1);
    for (int open = 0; open < values.size(); open++) {
      openOf[values.get(open).column()] = open;
    }
    return new RowSplits(all, cuts, slots, row, openOf, values);
  }

  /** The trees that look at an open column. */
  BitSet looking() {
    return all.splitting(values.stream().mapToInt(TriedValues::column));
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
      at = all.next(at, slots, row);
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
    return cuts.of(node);
  }

  @Override
  public boolean ownBelow(int node) {
    return all.next(node, slots, row) == below(node);
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
