package dev.tranche.scoring.graph.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.graph.RandomTreeModel;
import dev.tranche.scoring.graph.file.OnnxModelFile;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What leaves say of all values is compared with what trees say of many. */
class LeafRaisesTest {
  private static final int COLUMNS = 4;
  private static final int ROWS = 40;
  private static final int OTHERS = 200;

  @Property(tries = 20, seed = "1")
  void noValuesOfOpenColumnsGiveMore(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int depth,
      @ForAll @IntRange(min = 1, max = 15) int columns) {
    FlatTrees trees = trees(seed, depth);
    BitSet open = BitSet.valueOf(new long[] {columns});
    Random random = new Random(seed);
    List<float[]> rows = rows(random);
    for (LeafPass pass : passes(trees)) {
      double[] most = asked(new LeafRaises(trees, pass), rows, open);
      assertTrue(Arrays.stream(most).allMatch(Double::isFinite));
      for (int row = 0; row < ROWS; row++) {
        double own = trees.exactSum(trees.cuts().ranks(rows, row));
        for (int i = 0; i < OTHERS; i++) {
          double with = trees.exactSum(trees.cuts().ranks(others(rows, row, open, random), 0));
          assertTrue(with - own <= most[row] + 1e-9, with - own + " > " + most[row]);
        }
      }
    }
  }

  /** Of all columns it is what each tree by itself gives most, with any values. */
  @Test
  void ofAllColumnsItIsEachTreesHighestLeaf() {
    FlatTrees trees = trees(7, 3);
    BitSet all = BitSet.valueOf(new long[] {15});
    List<float[]> rows = rows(new Random(7));
    List<float[]> many =
        IntStream.range(0, COLUMNS).mapToObj(column -> values(new Random(column), 20_000)).toList();
    double[] highest = new double[trees.trees()];
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    for (int row = 0; row < many.get(0).length; row++) {
      int[] ranks = trees.cuts().ranks(many, row);
      for (int tree = 0; tree < highest.length; tree++) {
        float leaf = trees.value(trees.end(trees.root(tree), ranks));
        highest[tree] = Math.max(highest[tree], leaf);
      }
    }
    double sum = Arrays.stream(highest).sum();
    for (LeafPass pass : passes(trees)) {
      double[] most = asked(new LeafRaises(trees, pass), rows, all);
      for (int row = 0; row < ROWS; row++) {
        assertEquals(sum - trees.exactSum(trees.cuts().ranks(rows, row)), most[row], 1e-5);
      }
    }
  }

  @Test
  void ofFewRowsNothingIsFoundOut() {
    FlatTrees trees = trees(3, 4);
    LeafRaises raises = new LeafRaises(trees, LeafPass.through(trees));
    for (int i = 0; i < 100; i++) {
      double[] most = raises.atMost(rows(new Random(3)), List.of(new BitSet()));
      assertEquals(Double.POSITIVE_INFINITY, most[0]);
    }
  }

  private static List<LeafPass> passes(FlatTrees trees) {
    LeafPass walked = new WalkedLeaves(trees);
    return trees
        .masks()
        .map(masks -> List.of(walked, new MaskedLeaves(trees, masks)))
        .orElse(List.of(walked));
  }

  /** Asks until it has been found out. */
  private static double[] asked(LeafRaises raises, List<float[]> rows, BitSet open) {
    List<BitSet> its = Collections.nCopies(ROWS, open);
    double[] most = raises.atMost(rows, its);
    for (int i = 0; i < 10_000 && !Arrays.stream(most).allMatch(Double::isFinite); i++) {
      most = raises.atMost(rows, its);
    }
    return most;
  }

  private static FlatTrees trees(long seed, int depth) {
    OnnxModelFile file = new OnnxModelFile(RandomTreeModel.ofPlainColumns(seed, depth));
    return new FlatTrees(file.maker("sum").orElseThrow(), COLUMNS);
  }

  private static List<float[]> rows(Random random) {
    return IntStream.range(0, COLUMNS).mapToObj(column -> values(random, ROWS)).toList();
  }

  private static float[] values(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(4) == 0 ? Float.NaN : (float) random.nextGaussian(0, 1.5);
    }
    return values;
  }

  /** One row, with other values in its open columns. */
  private static List<float[]> others(List<float[]> rows, int row, BitSet open, Random random) {
    return IntStream.range(0, COLUMNS)
        .mapToObj(
            column -> open.get(column) ? values(random, 1) : new float[] {rows.get(column)[row]})
        .toList();
  }
}
