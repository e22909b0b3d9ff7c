package dev.tranche.scoring.graph.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.graph.RandomTreeModel;
import dev.tranche.scoring.graph.file.OnnxModelFile;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Striking off leaves gives what walking down the trees gives. */
class LeafMasksTest {
  private static final int COLUMNS = 4;
  private static final int ROWS = 300;
  private static final float[] TRIED = {3, -1, -1.5f, 0, 0.25f, 0.25f, 1, 1.7f, -0.5f};

  @Property(tries = 30, seed = "1")
  void rowsEndInTheSameLeaves(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int depth) {
    FlatTrees trees = trees(seed, depth);
    trees
        .masks()
        .ifPresent(
            masks -> {
              List<float[]> columns = columns(seed);
              assertArrayEquals(
                  new WalkedLeaves(trees).sums(columns, ROWS),
                  new MaskedLeaves(trees, masks).sums(columns, ROWS));
            });
  }

  @Property(tries = 30, seed = "1")
  void valuesAddTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int depth) {
    FlatTrees trees = trees(seed, depth);
    trees.masks().ifPresent(masks -> valuesAddTheSame(trees, masks, seed));
  }

  private static void valuesAddTheSame(FlatTrees trees, LeafMasks masks, long seed) {
    List<float[]> columns = columns(seed);
    for (int column = 0; column < COLUMNS; column++) {
      TriedValues tried = TriedValues.of(trees, column, TRIED).orElseThrow();
      for (int row = 0; row < 20; row++) {
        int[] ranks = trees.cuts().ranks(columns, row);
        ValueSteps walked = new ValueSteps(tried);
        ValueSteps swept = new ValueSteps(tried);
        new ValueWalk(trees, tried).add(trees.looking(column), ranks, walked);
        new ValueSweep(trees, masks, tried).add(trees.looking(column), ranks, swept);
        assertArrayEquals(walked.sums(), swept.sums(), 1e-9);
        assertArrayEquals(walked.highest(1e-6), swept.highest(1e-6));
      }
    }
  }

  /** The same models in every run: of one word a tree, of two, and of more leaves than that. */
  @Test
  void treesOfSomeSizesAreMasked() {
    int[] words = new int[3];
    for (int depth = 4; depth <= 12; depth += 4) {
      int levels = depth;
      LongStream.rangeClosed(1, 6)
          .forEach(
              seed -> {
                FlatTrees trees = trees(seed, levels);
                words[trees.masks().map(it -> widest(trees, it)).orElse(3) - 1]++;
                rowsEndInTheSameLeaves(seed, levels);
                valuesAddTheSame(seed, levels);
              });
    }
    assertTrue(IntStream.of(words).allMatch(count -> count > 0));
    assertEquals(18, IntStream.of(words).sum());
  }

  private static int widest(FlatTrees trees, LeafMasks masks) {
    return IntStream.range(0, trees.trees())
        .map(tree -> masks.wordStart(tree + 1) - masks.wordStart(tree))
        .max()
        .orElseThrow();
  }

  private static FlatTrees trees(long seed, int depth) {
    OnnxModelFile file = new OnnxModelFile(RandomTreeModel.ofPlainColumns(seed, depth));
    return new FlatTrees(file.maker("sum").orElseThrow(), COLUMNS);
  }

  /** Some values are missing, and some are where trees split. */
  private static List<float[]> columns(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, COLUMNS)
        .mapToObj(
            column -> {
              float[] values = new float[ROWS];
              for (int row = 0; row < ROWS; row++) {
                values[row] =
                    switch (random.nextInt(4)) {
                      case 0 -> Float.NaN;
                      case 1 -> TRIED[random.nextInt(TRIED.length)];
                      default -> (float) random.nextGaussian();
                    };
              }
              return values;
            })
        .toList();
  }
}
