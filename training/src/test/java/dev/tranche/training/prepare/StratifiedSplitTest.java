package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.prepare.StratifiedSplit.Shares;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StratifiedSplitTest {
  @Property(tries = 100, seed = "1")
  void everyRowIsInExactlyOnePart(
      @ForAll @IntRange(min = 5, max = 300) int positives,
      @ForAll @IntRange(min = 5, max = 300) int negatives,
      @ForAll long seed) {
    Split split = StratifiedSplit.of(labels(positives, negatives), Shares.defaults(), seed);
    int[] all =
        Stream.of(split.train(), split.calibrate(), split.test())
            .flatMapToInt(Arrays::stream)
            .sorted()
            .toArray();
    assertArrayEquals(IntStream.range(0, positives + negatives).toArray(), all);
  }

  @Test
  void keepsTheShareOfPositivesInEveryPart() {
    byte[] label = labels(200, 800);
    Split split = StratifiedSplit.of(label, Shares.defaults(), 7);
    assertEquals(650, split.train().length);
    assertEquals(130, positives(label, split.train()));
    assertEquals(30, positives(label, split.calibrate()));
    assertEquals(40, positives(label, split.test()));
  }

  @Test
  void sameSeedSamePartsAndAnotherSeedOthers() {
    byte[] label = labels(200, 800);
    int[] train = StratifiedSplit.of(label, Shares.defaults(), 7).train();
    assertArrayEquals(train, StratifiedSplit.of(label, Shares.defaults(), 7).train());
    assertFalse(Arrays.equals(train, StratifiedSplit.of(label, Shares.defaults(), 8).train()));
  }

  @Test
  void refusesAClassTooRareForThreeParts() {
    InputException refused =
        assertThrows(
            InputException.class, () -> StratifiedSplit.of(labels(2, 500), Shares.defaults(), 1));
    assertTrue(refused.getMessage().contains("only 2 positive of 502 rows"), refused::getMessage);
  }

  @Test
  void refusesSharesThatDoNotSumToOne() {
    assertThrows(InputException.class, () -> new Shares(.6, .2, .1));
    assertThrows(InputException.class, () -> new Shares(.8, 0, .2));
    assertThrows(InputException.class, () -> new Shares(Double.NaN, .5, .5));
  }

  private static byte[] labels(int positives, int negatives) {
    byte[] label = new byte[positives + negatives];
    for (int i = 0; i < positives; i++) {
      label[(int) ((long) i * label.length / positives)] = 1;
    }
    return label;
  }

  private static long positives(byte[] label, int[] rows) {
    return Arrays.stream(rows).filter(i -> label[i] == 1).count();
  }
}
