package dev.tranche.scoring.graph.tree;

import java.util.BitSet;

/**
 * Rows with open columns of which it is settled, without a close look, whether values of these
 * columns raise their margins to a limit.
 *
 * @param below of which none do
 * @param reaching of which some do
 */
public record SettledRows(BitSet below, BitSet reaching) {
  /** None. */
  public static SettledRows none() {
    return new SettledRows(new BitSet(), new BitSet());
  }
}
