package dev.tranche.training.model.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.Samples;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Single trees on every row once, worked out by hand. */
final class TreeGrowerTest {
  private static TreeEnsemble.Tree grow(
      ForestParameters parameters, Monotone monotone, LabelledRows rows) {
    BinnedFeatures x = BinnedFeatures.of(rows.features(), 256, new ThreadPool(1));
    RowWeights weights = RowWeights.of(rows);
    int[] once = new int[rows.rows()];
    Arrays.fill(once, 1);
    RowPartition partition = new RowPartition(once, weights.units(), rows.labels());
    long minLeafUnits = (long) Math.ceil(parameters.minLeafWeight() * weights.unit());
    SplitFinder finder =
        new SplitFinder(x, monotone, minLeafUnits, x.count(), new SplittableRandom(1));
    return new TreeGrower(x, parameters, monotone, weights.unit(), partition, finder).grow();
  }

  private static ForestParameters oneTree(int maxDepth, double minLeafWeight) {
    return new ForestParameters(1, maxDepth, 100, minLeafWeight, 0, 256);
  }

  private static LabelledRows sixRows() {
    return LabelledRows.of(
        Samples.numeric(new float[] {1, 2, 3, 4, 5, 6}), new byte[] {0, 0, 0, 1, 0, 1});
  }

  /**
   * Summed squared errors of the cuts after 1 … 5 rows: 1.2, 1, 2/3, 1.25, 0.8; without one 4/3. So
   * the cut lies between 3 and 4.
   */
  @Test
  void aStumpCutsWhereGiniFallsMost() {
    TreeEnsemble.Tree stump = grow(oneTree(1, 1), Monotone.none(1), sixRows());
    assertArrayEquals(new int[] {0, -1, -1}, stump.feature());
    assertEquals(3.5f, stump.threshold()[0]);
    assertArrayEquals(new float[] {0, 0, 2f / 3}, stump.value());
    assertArrayEquals(new float[] {6, 3, 3}, stump.cover());
  }

  @Test
  void aTreeOfFreeDepthSeparatesAllRows() {
    TreeEnsemble.Tree tree = grow(oneTree(10, 1), Monotone.none(1), sixRows());
    TreeEnsemble model = new TreeEnsemble(List.of("f0"), List.of(tree), 0);
    assertArrayEquals(new float[] {0, 0, 0, 1, 0, 1}, model.margin(sixRows().features()));
  }

  @Test
  void noLeafWeighsLessThanAllowed() {
    assertEquals(7, grow(oneTree(10, 1), Monotone.none(1), sixRows()).nodes());
    TreeEnsemble.Tree tree = grow(oneTree(10, 2), Monotone.none(1), sixRows());
    for (float cover : tree.cover()) {
      assertTrue(cover >= 2);
    }
    assertEquals(3, tree.nodes());
  }

  /**
   * Weight 4 on the lone 1 in the middle pulls the cut after 3 rows down and the leaf up to 5/6.
   */
  @Test
  void weightsCountLikeRepeatedRows() {
    LabelledRows weighted =
        new LabelledRows(sixRows().features(), sixRows().labels(), new float[] {1, 1, 1, 4, 1, 1});
    TreeEnsemble.Tree stump = grow(oneTree(1, 1), Monotone.none(1), weighted);
    assertEquals(3.5f, stump.threshold()[0]);
    assertEquals(5f / 6, stump.value()[2], 1e-6f);
    assertArrayEquals(new float[] {9, 3, 6}, stump.cover(), 1e-5f);
  }

  @Test
  void aConstraintAgainstTheDataLeavesOneLeaf() {
    LabelledRows rising =
        LabelledRows.of(Samples.numeric(new float[] {1, 2, 3, 4}), new byte[] {0, 0, 1, 1});
    assertEquals(1, grow(oneTree(5, 1), new Monotone(new int[] {-1}), rising).nodes());
    assertEquals(3, grow(oneTree(5, 1), new Monotone(new int[] {1}), rising).nodes());
  }

  @Test
  void anEmptyStretchIsCutInItsMiddle() {
    float[] both = {0, 0, 10, 10};
    float[] between = {0, 4, 6, 10};
    LabelledRows rows = LabelledRows.of(Samples.numeric(both, between), new byte[] {0, 0, 1, 1});
    TreeEnsemble.Tree stump = grow(oneTree(1, 1), Monotone.none(2), rows);
    assertEquals(5f, stump.threshold()[0]);
  }
}
