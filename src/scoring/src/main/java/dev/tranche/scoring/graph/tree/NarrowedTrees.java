package dev.tranche.scoring.graph.tree;

import java.util.Arrays;

/**
 * What is left of trees where not all ranks are possible any more: a sum of the leaves that are
 * certain, and of the other trees the nodes that may be reached. Immutable.
 */
public final class NarrowedTrees {
  private final int columns;
  private final NarrowedNodes open;
  private final double settled;
  private final double highest;
  private final int[] from;
  private final int[] to;

  private NarrowedTrees(int columns, NarrowedNodes open, double settled, int[] from, int... to) {
    this.columns = columns;
    this.open = open;
    this.settled = settled;
    this.highest = settled + open.highest();
    this.from = from;
    this.to = to;
  }

  /** All of some trees. */
  public static NarrowedTrees of(FlatTrees trees) {
    int[] from = new int[2 * trees.columns()];
    int[] to = new int[from.length];
    Arrays.fill(to, Integer.MAX_VALUE);
    return new NarrowedTrees(trees.columns(), NarrowedNodes.of(trees), 0, from, to);
  }

  /**
   * What is left where there are no other ranks.
   *
   * @param least by slot the lowest rank
   * @param most by slot the highest rank
   */
  public NarrowedTrees within(int[] least, int... most) {
    long changed = 0;
    for (int slot = 0; slot < from.length; slot++) {
      if (least[slot] > from[slot] || most[slot] < to[slot]) {
        changed |= 1L << slot;
      }
    }
    NarrowedNodes.Narrowing less = open.within(changed, least, most);
    return new NarrowedTrees(columns, less.left(), settled + less.settled(), least, most);
  }

  /** The lowest ranks by slot, to be changed by whoever asks. */
  public int[] least() {
    return from.clone();
  }

  /** The highest ranks by slot, likewise. */
  public int[] most() {
    return to.clone();
  }

  /** No ranks give a higher sum of leaves. */
  public double highest() {
    return highest;
  }

  /** How many nodes there are to look at. */
  public int size() {
    return open.size();
  }

  /**
   * Where a column is best divided.
   *
   * @param column less than 0 if nothing is open
   * @param cut which of the column's
   */
  public record ColumnCut(int column, int cut) {}

  /** The column that makes most difference in all, and its cut that makes most in one tree. */
  public ColumnCut division() {
    double[] gains = new double[columns];
    int[] cuts = new int[columns];
    open.addGains(gains, cuts);
    int best = -1;
    for (int column = 0; column < columns; column++) {
      if (gains[column] > (best < 0 ? 0 : gains[best])) {
        best = column;
      }
    }
    return new ColumnCut(best, best < 0 ? 0 : cuts[best]);
  }
}
