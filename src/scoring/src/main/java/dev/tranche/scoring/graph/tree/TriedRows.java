package dev.tranche.scoring.graph.tree;

/** Rows of which other values are tried. Only trees that look at those are gone through again. */
public final class TriedRows {
  private final FlatTrees trees;
  private final int[] slots;
  private final float baseMargin;
  private final float[] leaves;

  TriedRows(FlatTrees trees, int[] slots, float baseMargin) {
    this.trees = trees;
    this.slots = slots;
    this.baseMargin = baseMargin;
    this.leaves = new float[trees.trees() * FlatTrees.BLOCK];
    for (int tree = 0; tree < trees.trees(); tree++) {
      trees.leaves(tree, slots, leaves, tree * FlatTrees.BLOCK);
    }
  }

  /** A row's margin with each of the values. */
  public float[] margins(int row, TriedValues values) {
    int[] keys = values.keys();
    float[] sums = new float[keys.length];
    for (int tree = 0; tree < trees.trees(); tree++) {
      if (trees.splits(tree, values.column())) {
        trees.addOthers(tree, slots, row, values.column(), keys, sums);
      } else {
        float leaf = leaves[tree * FlatTrees.BLOCK + row];
        for (int i = 0; i < sums.length; i++) {
          sums[i] += leaf;
        }
      }
    }
    float[] margins = new float[keys.length];
    for (int i = 0; i < margins.length; i++) {
      margins[values.at(i)] = sums[i] + baseMargin;
    }
    return margins;
  }
}
