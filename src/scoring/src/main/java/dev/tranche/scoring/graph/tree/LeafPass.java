package dev.tranche.scoring.graph.tree;

import java.util.List;

/**
 * Finds where many rows end in trees. Leaves are numbered by their places, which a pass is free to
 * choose. Immutable.
 */
public abstract class LeafPass {
  /** So many rows go through the trees at once: their values stay in the processor's cache. */
  static final int BLOCK = 128;

  /** Native images are compiled without: there a way down is shorter than all splits. */
  private static final boolean VECTORS =
      System.getProperty("org.graalvm.nativeimage.imagecode") == null;

  LeafPass() {}

  /** The fastest way through some trees. */
  public static LeafPass through(FlatTrees trees) {
    return trees
        .masks()
        .filter(masks -> VECTORS)
        .<LeafPass>map(masks -> new MaskedLeaves(trees, masks))
        .orElseGet(() -> new WalkedLeaves(trees));
  }

  /**
   * The leaves of each row, summed in float, tree by tree.
   *
   * @param columns the values by column and row
   */
  public final float[] sums(List<float[]> columns, int rows) {
    float[] sums = new float[rows];
    float[] values = values();
    ends(
        columns,
        rows,
        (from, count, places) -> {
          for (int row = 0; row < count; row++) {
            sums[from + row] += values[places[row]];
          }
        });
    return sums;
  }

  /** Takes down where rows end, block by block and in each of them tree by tree. */
  final void ends(List<float[]> columns, int rows, Ends taken) {
    Block block = block();
    for (int from = 0; from < rows; from += BLOCK) {
      block.ends(columns, from, Math.min(BLOCK, rows - from), taken);
    }
  }

  /** What leaves add, by place; not to be changed. */
  abstract float[] values();

  /** The place of a leaf that is known as a node. */
  abstract int place(int leaf);

  /** Room for a block of rows. */
  abstract Block block();

  /** Is told where rows end. */
  interface Ends {
    /**
     * In the next tree.
     *
     * @param from the first of some rows
     * @param rows how many
     * @param places where they end
     */
    void take(int from, int rows, int... places);
  }

  /** Room for a block of rows. Belongs to one thread. */
  interface Block {
    /**
     * Takes down where a block's rows end, tree by tree.
     *
     * @param from the block's first row
     * @param rows how many it has, at most {@link #BLOCK}
     */
    void ends(List<float[]> columns, int from, int rows, Ends taken);
  }
}
