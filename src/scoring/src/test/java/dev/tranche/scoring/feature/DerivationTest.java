package dev.tranche.scoring.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
  void everyKindSaysWhatItsColumnsAre() {
    for (DerivationKind kind : DerivationKind.values()) {
      assertTrue(kind.meaning().endsWith("."), kind::word);
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
  void countsTheDaysBetweenTwoDates() {
    // 2000-02-28 and 2000-03-01 of a leap year, as days since 1970-01-01.
    assertEquals(2f, value(DerivationKind.DAYS_SINCE, 11_015, 11_017));
    assertEquals(-2f, value(DerivationKind.DAYS_SINCE, 11_017, 11_015));
  }

  @Test
  void countsTheDaysToADateThatIsTheSameForEverybody() {
    Derivation age =
        new Derivation(
            DerivationKind.DAYS_SINCE, List.of("birth"), Optional.of(LocalDate.of(1970, 1, 11)));
    assertEquals(Optional.of(10f), age.constant());
    assertEquals(7f, age.value(new float[] {3}));
    assertArrayEquals(
        new float[] {7, Float.NaN, 11}, age.values(List.of(new float[] {3, Float.NaN, -1})));
    Derivation between = new Derivation(DerivationKind.DAYS_SINCE, List.of("birth", "applied"));
    assertEquals(Optional.empty(), between.constant());
  }

  @Test
  void tellsWhetherAColumnHasAValue() {
    Derivation missing = Derivation.ofMissing("income");
    assertEquals(List.of("income"), missing.columns());
    assertTrue(missing.tellsMissing());
    assertEquals(0f, missing.value(new float[] {52_000}));
    assertTrue(Float.isNaN(missing.value(new float[] {Float.NaN})));
    assertFalse(new Derivation(DerivationKind.RATIO, List.of("debt", "income")).tellsMissing());
  }

  @Test
  void theExpressionItselfIsNotFiniteWhereThereIsNoResult() {
    Derivation ratio = new Derivation(DerivationKind.RATIO, List.of("debt", "income"));
    assertEquals(Float.POSITIVE_INFINITY, ratio.raw(new float[] {1, 0}));
    assertEquals(0.5f, ratio.raw(new float[] {1, 2}));
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsFoundByItsWord(DerivationKind kind) {
    assertEquals(Optional.of(kind), DerivationKind.of(kind.word()));
    assertEquals(Optional.empty(), DerivationKind.of(kind.name()));
  }

  @Test
  void hasAsManyColumnsAsItsKindWants() {
    assertRefused(DerivationKind.RATIO, List.of("income"), Optional.empty());
    assertRefused(DerivationKind.MISSING, List.of("income", "debt"), Optional.empty());
    LocalDate date = LocalDate.EPOCH;
    assertRefused(DerivationKind.DAYS_SINCE, List.of("birth", "applied"), Optional.of(date));
  }

  @Test
  void onlyDaysAreCountedToADate() {
    Optional<LocalDate> date = Optional.of(LocalDate.EPOCH);
    assertRefused(DerivationKind.DIFFERENCE, List.of("income"), date);
  }

  private static void assertRefused(
      DerivationKind kind, List<String> columns, Optional<LocalDate> to) {
    assertThrows(IllegalArgumentException.class, () -> new Derivation(kind, columns, to));
  }
}
