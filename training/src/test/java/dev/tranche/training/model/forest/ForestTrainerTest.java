package dev.tranche.training.model.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.CreditRisk;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.Samples;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ForestTrainerTest {
  private static final ForestParameters SMALL = new ForestParameters(20, 8, 60, 1, 0, 256);

  private static TreeEnsemble fit(LabelledRows rows, Monotone monotone, long seed, int threads) {
    try (ThreadPool pool = new ThreadPool(threads)) {
      return new ForestTrainer(SMALL).fit(rows, monotone, seed, pool, tree -> {});
    }
  }

  @Test
  void givesTheSameTreesForAnyNumberOfThreads() {
    LabelledRows rows = Samples.noisy(2_000, 1);
    TreeEnsemble one = fit(rows, Monotone.none(5), 42, 1);
    assertTrue(Samples.same(one, fit(rows, Monotone.none(5), 42, 4)));
    assertFalse(Samples.same(one, fit(rows, Monotone.none(5), 43, 1)));
  }

  @Test
  void theMarginIsAProbability() {
    LabelledRows rows = Samples.noisy(2_000, 1);
    for (float margin : fit(rows, Monotone.none(5), 42, 2).margin(rows.features())) {
      assertTrue(margin >= 0 && margin <= 1.000001f);
    }
  }

  @Test
  void ranksRowsItHasNotSeen() {
    LabelledRows unseen = Samples.noisy(5_000, 2);
    TreeEnsemble forest = fit(Samples.noisy(5_000, 1), Monotone.none(5), 42, 2);
    assertTrue(CreditRisk.auc(forest.margin(unseen.features()), unseen.labels()) > 0.78);
  }

  @Test
  void constrainedMarginsNeverMoveAgainstTheirDirection() {
    LabelledRows rows = Samples.noisy(2_000, 1);
    FeatureMatrix at = Samples.noisy(50, 2).features();
    TreeEnsemble free = fit(rows, Monotone.none(5), 42, 2);
    TreeEnsemble held = fit(rows, new Monotone(new int[] {1, -1, 1, 0, 0}), 42, 2);
    assertTrue(Samples.worstViolation(free, at, 0, 1) > 0.01f);
    assertTrue(Samples.worstViolation(free, at, 1, -1) > 0.01f);
    assertEquals(0, Samples.worstViolation(held, at, 0, 1));
    assertEquals(0, Samples.worstViolation(held, at, 1, -1));
    assertEquals(0, Samples.worstViolation(held, at, 2, 1));
  }

  @Test
  void staysWithinItsBounds() {
    TreeEnsemble forest = fit(Samples.noisy(5_000, 1), Monotone.none(5), 42, 2);
    assertEquals(20, forest.trees().size());
    for (TreeEnsemble.Tree tree : forest.trees()) {
      assertTrue(tree.nodes() <= 2 * 60 - 1);
    }
  }

  @Test
  void oneConstantFeatureGivesLeavesAlone() {
    LabelledRows rows =
        LabelledRows.of(Samples.numeric(new float[] {7, 7, 7, 7}), new byte[] {0, 0, 0, 1});
    TreeEnsemble forest = fit(rows, Monotone.none(1), 42, 2);
    assertEquals(forest.trees().size(), forest.nodes());
  }

  @Test
  void reportsEveryTreeOnce() {
    List<Long> told = new ArrayList<>();
    try (ThreadPool pool = new ThreadPool(3)) {
      new ForestTrainer(SMALL).fit(Samples.noisy(200, 1), Monotone.none(5), 1, pool, told::add);
    }
    assertEquals(LongStream.rangeClosed(1, 20).boxed().toList(), told);
  }

  @Test
  void moreRowsAreGivenMoreLeaves() {
    assertEquals(750, ForestParameters.forRows(5_000).maxLeaves());
    assertEquals(750, ForestParameters.forRows(300_399).maxLeaves());
    assertEquals(751, ForestParameters.forRows(300_400).maxLeaves());
    assertEquals(1_500, ForestParameters.forRows(Integer.MAX_VALUE).maxLeaves());
  }

  @Test
  void fewRowsAreGivenMoreTreesAndNoneMoreLeavesInAllThanAFileBears() {
    assertEquals(300, ForestParameters.forRows(4_999).trees());
    assertEquals(100, ForestParameters.forRows(5_000).trees());
    for (int rows : new int[] {0, 4_999, 5_000, 300_000, 600_000, Integer.MAX_VALUE}) {
      ForestParameters usual = ForestParameters.forRows(rows);
      assertTrue(usual.trees() * usual.maxLeaves() <= 150_000, usual.toString());
    }
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> new ForestParameters(0, 8, 60, 1, 0, 256));
    assertThrows(IllegalArgumentException.class, () -> new ForestParameters(1, 8, 60, 1, 0, 257));
    LabelledRows rows = Samples.noisy(50, 1);
    assertThrows(IllegalArgumentException.class, () -> fit(rows, Monotone.none(4), 1, 1));
    assertThrows(IllegalArgumentException.class, () -> fit(rows, Monotone.none(5), 1, 0));
  }
}
