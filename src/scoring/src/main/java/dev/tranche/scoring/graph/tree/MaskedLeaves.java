package dev.tranche.scoring.graph.tree;

import java.util.Arrays;

/**
 * Each split of a tree is asked of all rows of a block, one after the other in plain loops: that is
 * more than a row meets on its way, and yet faster, as the processor does many rows in one step.
 * Immutable.
 */
final class MaskedLeaves extends LeafPass {
  private final FlatTrees trees;
  private final LeafMasks masks;

  MaskedLeaves(FlatTrees trees, LeafMasks masks) {
    this.trees = trees;
    this.masks = masks;
  }

  @Override
  float[] values() {
    return masks.values();
  }

  @Override
  int place(int leaf) {
    return masks.place(leaf);
  }

  @Override
  Block block() {
    int[][] ranks = new int[2 * trees.columns()][BLOCK];
    int[][] left = new int[LeafMasks.MOST_WORDS][BLOCK];
    int[] places = new int[BLOCK];
    return (columns, from, rows, taken) -> {
      trees.cuts().rank(columns, from, from + rows, ranks);
      for (int tree = 0; tree < trees.trees(); tree++) {
        int start = masks.wordStart(tree);
        int words = masks.wordStart(tree + 1) - start;
        for (int word = 0; word < words; word++) {
          Arrays.fill(left[word], -1);
          strike(start + word, ranks, left[word], rows);
        }
        first(start * Integer.SIZE, words, left, rows, places);
        taken.take(from, rows, places);
      }
    };
  }

  private void strike(int word, int[][] ranks, int[] left, int rows) {
    for (int s = masks.strikeStart(word); s < masks.strikeStart(word + 1); s++) {
      strike(left, ranks[masks.slot(s)], masks.cut(s), masks.kept(s), rows);
    }
  }

  /** A loop that compilers make vector instructions of. */
  static void strike(int[] left, int[] ranks, int cut, int kept, int rows) {
    for (int row = 0; row < rows; row++) {
      left[row] &= LeafMasks.left(ranks[row], cut, kept);
    }
  }

  /** Where rows end: their first leaves that are left. */
  static void first(int base, int words, int[][] left, int rows, int... places) {
    int[] firsts = left[0];
    int[] seconds = left[1];
    for (int row = 0; row < rows; row++) {
      places[row] =
          base
              + (words == 1 || firsts[row] != 0
                  ? Integer.numberOfTrailingZeros(firsts[row])
                  : Integer.SIZE + Integer.numberOfTrailingZeros(seconds[row]));
    }
  }
}
