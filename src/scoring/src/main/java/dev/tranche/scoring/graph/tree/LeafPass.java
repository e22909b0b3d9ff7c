package dev.tranche.scoring.graph.tree;

import java.util.Arrays;
import java.util.List;

/** Finds where many rows end in trees. Immutable. */
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
    float[] all = new float[rows];
    float[] sums = new float[BLOCK];
    Block block = block();
    for (int from = 0; from < rows; from += BLOCK) {
      int count = Math.min(BLOCK, rows - from);
      Arrays.fill(sums, 0);
      block.addLeaves(columns, from, count, sums);
      System.arraycopy(sums, 0, all, from, count);
    }
    return all;
  }

  /** Room for a block of rows. */
  abstract Block block();

  /** Room for a block of rows. Belongs to one thread. */
  interface Block {
    /**
     * Adds the leaves of a block's rows, tree by tree.
     *
     * @param from the block's first row
     * @param rows how many it has, at most {@link #BLOCK}
     * @param sums by row of the block
     */
    void addLeaves(List<float[]> columns, int from, int rows, float... sums);
  }
}
