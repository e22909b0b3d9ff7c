package dev.tranche.training.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.model.RowGroups;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroupedResamplesTest {
  private static final int CUSTOMERS = 300;

  private record Rows(float[] probability, byte[] label, RowGroups groups) {
    /** Every customer so many times. */
    static Rows of(int times) {
      SplittableRandom random = new SplittableRandom(4);
      float[] probability = new float[CUSTOMERS * times];
      byte[] label = new byte[probability.length];
      int[] group = new int[probability.length];
      for (int customer = 0; customer < CUSTOMERS; customer++) {
        float p = random.nextFloat();
        byte y = (byte) (random.nextFloat() < p ? 1 : 0);
        for (int i = 0; i < times; i++) {
          probability[i * CUSTOMERS + customer] = p;
          label[i * CUSTOMERS + customer] = y;
          group[i * CUSTOMERS + customer] = customer;
        }
      }
      return new Rows(probability, label, RowGroups.numbered(group));
    }

    Interval auc(RowGroups by) {
      return new BootstrapIntervals(1).of(probability, label, by, 0.5).get("roc_auc");
    }
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  /** Nine copies of each customer tell no more than one. */
  @Test
  void copiesDoNotMakeAnIntervalNarrower() {
    double once = width(Rows.of(1).auc(RowGroups.none()));
    Rows copied = Rows.of(9);
    assertEquals(once, width(copied.auc(copied.groups())), 0.15 * once);
    assertTrue(width(copied.auc(RowGroups.none())) < 0.5 * once);
  }

  @Test
  void whereEachRowIsByItselfNothingChanges() {
    Rows rows = Rows.of(1);
    Map<String, Interval> plain =
        new BootstrapIntervals(1).of(rows.probability(), rows.label(), 0.5);
    assertEquals(
        plain, new BootstrapIntervals(1).of(rows.probability(), rows.label(), rows.groups(), 0.5));
  }

  @Test
  void aResampleHasEachGroupAsAWhole() {
    float[] probability = {0.9f, 0.1f, 0.5f, 0.5f};
    byte[] label = {1, 0, 1, 0};
    RankedScores scores = RankedScores.of(probability, label);
    GroupedResamples resamples =
        GroupedResamples.of(scores, probability, label, new RowGroups(new int[] {0, 0, 1, 1}));
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 50; i++) {
      RankedScores drawn = resamples.draw(random.split());
      if (drawn.groups() > 0) {
        assertEquals(drawn.positives(), drawn.negatives());
      }
    }
  }
}
