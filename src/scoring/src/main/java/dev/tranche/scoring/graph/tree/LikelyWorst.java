package dev.tranche.scoring.graph.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What rows get from trees with values in their open columns that are likely to be worst: of each
 * column the one with which the first of the rows gets most, all else being as it is. Immutable.
 */
public final class LikelyWorst {
  private final FlatTrees trees;
  private final LeafPass pass;

  /** Of trees, and a pass through them. */
  public LikelyWorst(FlatTrees trees, LeafPass pass) {
    this.trees = trees;
    this.pass = pass;
  }

  /**
   * The leaves of each row, summed in float, tree by tree.
   *
   * @param columns the values by column and row
   * @param open the columns' values, by row
   * @param rows which of them; the sums are in their order
   */
  public float[] sums(List<float[]> columns, List<List<TriedValues>> open, int... rows) {
    List<float[]> some = ChosenRows.of(columns, rows);
    Map<Integer, Float> worst = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      for (TriedValues its : open.get(rows[i])) {
        if (its.count() > 0) {
          int row = rows[i];
          float value =
              worst.computeIfAbsent(
                  its.column(), column -> its.highest(trees.cuts().ranks(columns, row)));
          some.get(its.column())[i] = value;
        }
      }
    }
    return pass.sums(some, rows.length);
  }
}
