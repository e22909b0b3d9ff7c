package dev.tranche.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class HeavyTailsTest {
  private static float[] drawn(ToDoubleFunction<Random> draw) {
    Random random = new Random(3);
    float[] values = new float[5_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) draw.applyAsDouble(random);
    }
    return values;
  }

  @Test
  void amountsThatMultiplyAreHeavyTailed() {
    assertTrue(
        HeavyTails.unit(drawn(random -> Math.exp(8 + 1.3 * random.nextGaussian()))).isPresent());
    assertTrue(HeavyTails.unit(drawn(random -> random.nextInt(500) == 0 ? 1e6 : 1)).isPresent());
  }

  @Test
  void agesWaitingTimesAndWhatMayBeNegativeAreNot() {
    assertFalse(HeavyTails.unit(drawn(random -> 40 + 8 * random.nextGaussian())).isPresent());
    assertFalse(HeavyTails.unit(drawn(random -> -Math.log(1 - random.nextDouble()))).isPresent());
    assertFalse(
        HeavyTails.unit(drawn(random -> Math.exp(1.3 * random.nextGaussian()) - 1)).isPresent());
    assertFalse(HeavyTails.unit(new float[] {3, 3, 3}).isPresent());
  }

  @Test
  void theyAreCountedInTheMedianOfThoseAboveZero() {
    assertEquals(4, HeavyTails.positiveMedian(new float[] {0, 0, 0, 1, 4, 100}));
  }
}
