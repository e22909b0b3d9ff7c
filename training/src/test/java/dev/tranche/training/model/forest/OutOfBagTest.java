package dev.tranche.training.model.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.CreditRisk;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.Samples;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutOfBagTest {
  private static final ForestParameters DEEP = new ForestParameters(100, 20, 750, 1, 0, 256);
  private static final LabelledRows ROWS = Samples.noisy(3_000, 1);
  private static final TreeEnsemble FOREST =
      new ForestTrainer(DEEP).fit(ROWS, Monotone.none(5), 42, new ThreadPool(1), tree -> {});

  private static byte[] labels(int[] rows) {
    return ROWS.take(rows).labels();
  }

  /** Of rows it has learnt by heart a forest is too sure; out of bag it is as of new ones. */
  @Test
  void ranksTheRowsFittedToAsThoughItHadNotSeenThem() {
    OutOfBag found = OutOfBag.of(FOREST, ROWS, ROWS.rows(), 42);
    LabelledRows unseen = Samples.noisy(3_000, 2);
    double ofUnseen = CreditRisk.auc(FOREST.margin(unseen.features()), unseen.labels());
    double outOfBag = CreditRisk.auc(found.margin(), labels(found.row()));
    double byHeart = CreditRisk.auc(FOREST.margin(ROWS.features()), ROWS.labels());
    assertEquals(ofUnseen, outOfBag, .02);
    assertTrue(byHeart > outOfBag + .05, byHeart + " " + outOfBag);
  }

  @Test
  void anotherSeedWouldAskTheWrongTrees() {
    OutOfBag wrong = OutOfBag.of(FOREST, ROWS, ROWS.rows(), 43);
    OutOfBag right = OutOfBag.of(FOREST, ROWS, ROWS.rows(), 42);
    assertTrue(
        CreditRisk.auc(wrong.margin(), labels(wrong.row()))
            > CreditRisk.auc(right.margin(), labels(right.row())) + .03);
  }

  @Test
  void marginsAreOnTheForestsScale() {
    OutOfBag found = OutOfBag.of(FOREST, ROWS, ROWS.rows(), 42);
    assertArrayEquals(IntStream.range(0, ROWS.rows()).toArray(), found.row());
    double mean = 0;
    for (float margin : found.margin()) {
      assertTrue(margin >= 0 && margin <= 1.00001f);
      mean += margin / ROWS.rows();
    }
    double positives = IntStream.range(0, ROWS.rows()).map(i -> ROWS.labels()[i]).sum();
    assertEquals(positives / ROWS.rows(), mean, .01);
  }

  @Test
  void rowsThatEveryTreeHasDrawnAreLeftOut() {
    TreeEnsemble one =
        new ForestTrainer(new ForestParameters(1, 8, 60, 1, 0, 256))
            .fit(ROWS, Monotone.none(5), 7, new ThreadPool(1), tree -> {});
    OutOfBag found = OutOfBag.of(one, ROWS, ROWS.rows(), 7);
    // (1 − 1/n)ⁿ, about 1/e.
    assertEquals(ROWS.rows() / Math.E, found.row().length, 100);
    assertArrayEquals(one.margin(ROWS.take(found.row()).features()), found.margin());
  }

  @Test
  void givesTheFirstRowsAloneIfAskedTo() {
    OutOfBag all = OutOfBag.of(FOREST, ROWS, ROWS.rows(), 42);
    OutOfBag some = OutOfBag.of(FOREST, ROWS, 100, 42);
    assertArrayEquals(Arrays.copyOf(all.margin(), 100), some.margin());
  }
}
