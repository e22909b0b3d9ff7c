package dev.tranche.training.model.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortCutTest {
  @Test
  void hasAsFewDigitsAsKeepTheTwoApart() {
    assertEquals(1f, ShortCut.between(0, 1, false));
    assertEquals(2f, ShortCut.between(1, 2, false));
    assertEquals(23.6f, ShortCut.between(23.41f, 23.7f, false));
    assertEquals(15_200f, ShortCut.between(15_000, 15_461, false));
    assertEquals(0f, ShortCut.between(-1, 0, false));
    assertEquals(-3f, ShortCut.between(-3.4f, -2.7f, false));
    assertEquals(0f, ShortCut.between(-5, 7, false));
  }

  @Test
  void betweenComputedNumbersItIsOnNoGridOfWrittenOnes() {
    assertTrue(ShortCut.computed(23.74f - 26.64f));
    assertTrue(!ShortCut.computed(26.64f));
    assertEquals(-2.9047f, ShortCut.between(-2.92f, -2.8799996f, true));
    assertEquals(0.41338f, ShortCut.between(.413f, .414f, true));
  }

  @Test
  void keepsAnyTwoFloatsApart() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      float low = Float.intBitsToFloat(random.nextInt());
      float high = i % 2 == 0 ? Math.nextUp(low) : Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(low) && Float.isFinite(high) && low < high) {
        for (boolean computed : new boolean[] {false, true}) {
          float cut = ShortCut.between(low, high, computed);
          assertTrue(low < cut && cut <= high, low + " " + cut + " " + high);
        }
      }
    }
  }
}
