package dev.tranche.scoring.graph.tree;

import java.util.BitSet;

/**
 * Rows with open columns of which it is plain, without a close look, whether values of these
 * columns raise their margins to a limit.
 *
 * @param below of which none do
 * @param reaching of which some do
 */
public record PlainRows(BitSet below, BitSet reaching) {
  /** None. */
  public static PlainRows none() {
    return new PlainRows(new BitSet(), new BitSet());
  }
}
