package dev.tranche.scoring.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static float ratio(float dividend, float divisor) {
    return value(DerivationKind.RATIO, dividend, divisor);
  }

  private static float difference(float from, float less) {
    return value(DerivationKind.DIFFERENCE, from, less);
  }

  private static float value(DerivationKind kind, float... operands) {
    return new Derivation(kind, kind.example()).value(operands);
  }

  @Test
  void dividesAndSubtractsInFloat() {
    assertEquals(2.5f, ratio(5, 2));
    assertEquals(-3f, difference(2, 5));
    assertEquals(0x1.99999ap-2f, ratio(2, 5));
  }

  @Test
  void ofAColumnThatIsMissingOrInfiniteItIsMissing() {
    for (DerivationKind kind : DerivationKind.values()) {
      for (float none : new float[] {Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY}) {
        for (int missing = 0; missing < kind.example().size(); missing++) {
          float[] operands = new float[kind.example().size()];
          Arrays.fill(operands, 5);
          operands[missing] = none;
          assertTrue(Float.isNaN(value(kind, operands)), kind::word);
        }
      }
    }
  }

  @Test
  void whatIsNotFiniteIsMissing() {
    assertTrue(Float.isNaN(ratio(1, 0)));
    assertTrue(Float.isNaN(ratio(0, 0)));
    assertTrue(Float.isNaN(ratio(Float.MAX_VALUE, Float.MIN_VALUE)));
    assertTrue(Float.isNaN(difference(Float.MAX_VALUE, -Float.MAX_VALUE)));
  }

  @Test
  void hasNoNegativeZero() {
    assertEquals(0, Float.floatToRawIntBits(ratio(0, -5)));
  }

  @Test
  void isMadeOfWholeColumns() {
    Derivation left = new Derivation(DerivationKind.DIFFERENCE, List.of("income", "debt"));
    List<float[]> columns = List.of(new float[] {3, Float.NaN, 5}, new float[] {1, 1, 7});
    assertArrayEquals(new float[] {2, Float.NaN, -2}, left.values(columns));
  }

  @Test
  void hasAsManyColumnsAsItsKindWants() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Derivation(DerivationKind.RATIO, List.of("income")));
  }
}
