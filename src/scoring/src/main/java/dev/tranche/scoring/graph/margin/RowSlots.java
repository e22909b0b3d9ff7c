package dev.tranche.scoring.graph.margin;

import java.util.List;

/** Rows as the trees take them, block by block. Not thread-safe. */
final class RowSlots {
  private final FlatTrees trees;
  private final int rows;
  private final List<float[]> columns;
  private final int[] slots;

  RowSlots(FlatTrees trees, List<MatrixColumn> columns, ColumnEvaluation given) {
    this.trees = trees;
    this.rows = given.rows();
    this.columns = columns.stream().map(given::of).toList();
    this.slots = trees.emptySlots();
  }

  /** A block's values in their slots, until the next block's are there. */
  int[] slots(int from) {
    int to = Math.min(rows, from + FlatTrees.BLOCK);
    for (int column = 0; column < columns.size(); column++) {
      trees.put(columns.get(column), from, to, column, slots);
    }
    return slots;
  }
}
