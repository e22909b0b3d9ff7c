package dev.tranche.scoring.graph.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.graph.RandomTreeModel;
import dev.tranche.scoring.graph.file.OnnxModelFile;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is left of trees is compared with the whole trees, for rows of what is possible. */
class NarrowedTreesTest {
  private static final int COLUMNS = 4;
  private static final int STEPS = 6;

  @Property(tries = 40, seed = "21")
  void narrowerRangesLeadToTheSumOfTheRowThatIsLeft(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int depth) {
    FlatTrees trees = trees(seed, depth);
    Random random = new Random(seed);
    List<float[]> values = IntStream.range(0, COLUMNS).mapToObj(c -> values(random)).toList();
    NarrowedTrees left = NarrowedTrees.of(trees);
    double before = Double.POSITIVE_INFINITY;
    for (int last = STEPS; last > 0; last--) {
      int[] least = new int[2 * COLUMNS];
      int[] most = new int[2 * COLUMNS];
      for (int column = 0; column < COLUMNS; column++) {
        trees.cuts().range(column, first(values.get(column), last), least, most);
      }
      left = left.within(least, most);
      assertTrue(left.highest() <= before + 1e-9, "a bound rises");
      before = left.highest();
      for (int row = 0; row < last; row++) {
        assertTrue(
            left.highest() >= trees.exactSum(trees.cuts().ranks(values, row)) - 1e-9,
            "a row is above the bound");
      }
    }
    assertEquals(0, left.size());
    assertEquals(trees.exactSum(trees.cuts().ranks(values, 0)), left.highest(), 1e-6);
    assertEquals(-1, left.division().column());
  }

  @Test
  void whatIsLeftAtOnceAndStepByStepIsTheSame() {
    FlatTrees trees = trees(5, 6);
    int[] cuts = IntStream.range(0, COLUMNS).map(c -> trees.cuts().of(c).length).toArray();
    int[] least = new int[2 * COLUMNS];
    int[] most = IntStream.range(0, 2 * COLUMNS).map(slot -> cuts[slot % COLUMNS]).toArray();
    NarrowedTrees steps = NarrowedTrees.of(trees).within(least, most);
    for (int slot = 0; slot < least.length; slot++) {
      least[slot] = cuts[slot % COLUMNS] / 4;
      most[slot] = cuts[slot % COLUMNS] / 2;
      steps = steps.within(least.clone(), most.clone());
    }
    NarrowedTrees once = NarrowedTrees.of(trees).within(least, most);
    assertEquals(once.highest(), steps.highest(), 1e-9);
    assertEquals(once.size(), steps.size());
    assertEquals(once.division(), steps.division());
    assertTrue(once.size() < NarrowedTrees.of(trees).size(), "nothing was cut off");
  }

  private static float[] first(float[] values, int count) {
    float[] some = new float[count];
    System.arraycopy(values, 0, some, 0, count);
    return some;
  }

  private static float[] values(Random random) {
    float[] values = new float[STEPS];
    for (int i = 0; i < STEPS; i++) {
      values[i] = random.nextInt(4) == 0 ? Float.NaN : (float) random.nextGaussian(0, 1.5);
    }
    return values;
  }

  private static FlatTrees trees(long seed, int depth) {
    OnnxModelFile file = new OnnxModelFile(RandomTreeModel.ofPlainColumns(seed, depth));
    return new FlatTrees(file.maker("sum").orElseThrow(), COLUMNS);
  }
}
