package dev.tranche.scoring.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.DerivedFeature.Operation;
import org.junit.jupiter.api.Test;

class DerivedFeatureTest {
  @Test
  void dividesAndSubtracts() {
    assertEquals(2.5f, Operation.RATIO.of(5, 2));
    assertEquals(-3f, Operation.DIFFERENCE.of(2, 5));
    assertEquals(0x1.99999ap-2f, Operation.RATIO.of(2, 5));
  }

  @Test
  void makesAGapOfAGapAndOfWhatCannotBeDivided() {
    for (Operation operation : Operation.values()) {
      assertTrue(Float.isNaN(operation.of(Float.NaN, 1)));
      assertTrue(Float.isNaN(operation.of(1, Float.NEGATIVE_INFINITY)));
    }
    assertTrue(Float.isNaN(Operation.RATIO.of(1, 0)));
    assertTrue(Float.isNaN(Operation.RATIO.of(0, 0)));
    assertTrue(Float.isNaN(Operation.RATIO.of(Float.MAX_VALUE, Float.MIN_VALUE)));
    assertTrue(Float.isNaN(Operation.DIFFERENCE.of(Float.MAX_VALUE, -Float.MAX_VALUE)));
    assertTrue(Float.isNaN(Operation.RATIO.of(5, Float.POSITIVE_INFINITY)));
  }

  @Test
  void hasNoNegativeZero() {
    assertEquals(0, Float.floatToRawIntBits(Operation.RATIO.of(0, -5)));
  }
}
