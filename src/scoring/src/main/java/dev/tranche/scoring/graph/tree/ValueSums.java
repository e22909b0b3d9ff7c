package dev.tranche.scoring.graph.tree;

import java.util.BitSet;

/** What trees say of rows with each of some values in one column. Immutable. */
interface ValueSums {
  /**
   * Adds what some of the trees that look at the column say of a row.
   *
   * @param some which
   * @param ranks of the row's own values
   */
  void add(BitSet some, int[] ranks, ValueSteps steps);
}
