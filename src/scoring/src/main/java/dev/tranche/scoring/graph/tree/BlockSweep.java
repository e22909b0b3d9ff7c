package dev.tranche.scoring.graph.tree;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a {@link ValueSweep} finds out of one row, of many at once: as a column's values are the
 * same whatever the row, so are the leaves that are struck off from one to the next, and the
 * processor does many rows in one step. Immutable.
 */
final class BlockSweep {
  private final FlatTrees trees;
  private final LeafMasks masks;
  private final int column;
  private final int count;
  private final int[] looking;

  /** By tree of those: the strikes of splits at the column, by the place of their cut. */
  private final int[][] strikes;

  private final int[][] places;

  BlockSweep(FlatTrees trees, LeafMasks masks, TriedValues values) {
    this.trees = trees;
    this.masks = masks;
    this.column = values.column();
    this.count = values.count();
    this.looking = trees.looking(column).stream().toArray();
    this.strikes =
        IntStream.of(looking).mapToObj(tree -> strikes(tree, values)).toArray(int[][]::new);
    this.places =
        Arrays.stream(strikes)
            .map(its -> IntStream.of(its).map(strike -> values.place(masks.cut(strike))).toArray())
            .toArray(int[][]::new);
  }

  private int[] strikes(int tree, TriedValues values) {
    return IntStream.range(
            masks.strikeStart(masks.wordStart(tree)), masks.strikeStart(masks.wordStart(tree + 1)))
        .filter(this::own)
        .boxed()
        .sorted(Comparator.comparingInt(strike -> values.place(masks.cut(strike))))
        .mapToInt(strike -> strike)
        .toArray();
  }

  private boolean own(int strike) {
    return masks.slot(strike) % trees.columns() == column;
  }

  /**
   * By row, how much more it gets with the value with which it gets most than with its own; 0 if
   * that is its own.
   *
   * @param columns the values by column and row
   */
  double[] raises(List<float[]> columns, int rows) {
    double[] raises = new double[rows];
    Block block = new Block();
    for (int from = 0; from < rows; from += LeafPass.BLOCK) {
      block.raise(columns, from, Math.min(LeafPass.BLOCK, rows - from), raises);
    }
    return raises;
  }

  /** Some rows on their way. */
  private final class Block {
    private final int[][] ranks = new int[2 * trees.columns()][LeafPass.BLOCK];
    private final int[][] left = new int[LeafMasks.MOST_WORDS][LeafPass.BLOCK];
    private final int[][] leftOwn = new int[LeafMasks.MOST_WORDS][LeafPass.BLOCK];
    private final int[] ends = new int[LeafPass.BLOCK];
    private final float[] before = new float[LeafPass.BLOCK];
    private final double[] own = new double[LeafPass.BLOCK];
    private final double[] sums = new double[LeafPass.BLOCK];

    /** By place of a value and row: what the row gets more than with the value before. */
    private final double[][] steps = new double[count][LeafPass.BLOCK];

    void raise(List<float[]> columns, int from, int rows, double... raises) {
      trees.cuts().rank(columns, from, from + rows, ranks);
      Arrays.fill(own, 0);
      for (double[] its : steps) {
        Arrays.fill(its, 0, rows, 0);
      }
      for (int i = 0; i < looking.length; i++) {
        sweep(looking[i], strikes[i], places[i], rows);
      }
      Arrays.fill(sums, 0);
      for (double[] its : steps) {
        climb(its, sums, own, from, rows, raises);
      }
    }

    private void sweep(int tree, int[] strikes, int[] places, int rows) {
      int start = masks.wordStart(tree);
      int words = masks.wordStart(tree + 1) - start;
      strikeOthers(start, words, rows);
      for (int strike : strikes) {
        MaskedLeaves.strike(
            leftOwn[masks.word(strike) - start],
            ranks[masks.slot(strike)],
            masks.cut(strike),
            masks.kept(strike),
            rows);
      }
      MaskedLeaves.first(start * Integer.SIZE, words, leftOwn, rows, ends);
      add(masks.values(), ends, own, rows);
      Arrays.fill(before, 0);
      int next = 0;
      for (int place = 0; place < count; place = next < places.length ? places[next] : count) {
        for (; next < places.length && places[next] == place; next++) {
          strike(left[masks.word(strikes[next]) - start], masks.kept(strikes[next]), rows);
        }
        MaskedLeaves.first(start * Integer.SIZE, words, left, rows, ends);
        step(masks.values(), ends, before, steps[place], rows);
      }
    }

    private void strikeOthers(int start, int words, int rows) {
      for (int word = 0; word < words; word++) {
        Arrays.fill(left[word], -1);
        int end = masks.strikeStart(start + word + 1);
        for (int strike = masks.strikeStart(start + word); strike < end; strike++) {
          if (!own(strike)) {
            MaskedLeaves.strike(
                left[word], ranks[masks.slot(strike)], masks.cut(strike), masks.kept(strike), rows);
          }
        }
        System.arraycopy(left[word], 0, leftOwn[word], 0, rows);
      }
    }
  }

  private static void strike(int[] left, int kept, int rows) {
    for (int row = 0; row < rows; row++) {
      left[row] &= kept;
    }
  }

  private static void add(float[] values, int[] ends, double[] sums, int rows) {
    for (int row = 0; row < rows; row++) {
      sums[row] += values[ends[row]];
    }
  }

  private static void step(float[] values, int[] ends, float[] before, double[] steps, int rows) {
    for (int row = 0; row < rows; row++) {
      float value = values[ends[row]];
      steps[row] += (double) value - before[row];
      before[row] = value;
    }
  }

  private static void climb(
      double[] steps, double[] sums, double[] own, int from, int rows, double... raises) {
    for (int row = 0; row < rows; row++) {
      sums[row] += steps[row];
      raises[from + row] = Math.max(raises[from + row], sums[row] - own[row]);
    }
  }
}
