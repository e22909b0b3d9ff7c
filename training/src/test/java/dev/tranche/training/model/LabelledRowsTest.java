package dev.tranche.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import org.junit.jupiter.api.Test;

final class LabelledRowsTest {
  private static final FeatureMatrix TWO = Samples.numeric(new float[] {1, 2});

  @Test
  void refusesOneClass() {
    InputException e =
        assertThrows(InputException.class, () -> LabelledRows.of(TWO, new byte[] {1, 1}));
    assertTrue(e.getMessage().contains("2 of the 2 rows"), e.getMessage());
  }

  @Test
  void refusesOneRowAndNoRow() {
    assertThrows(
        InputException.class,
        () -> LabelledRows.of(Samples.numeric(new float[] {1}), new byte[] {0}));
    assertThrows(
        InputException.class, () -> LabelledRows.of(Samples.numeric(new float[0]), new byte[0]));
  }

  @Test
  void namesTheFeatureWithAMissingValue() {
    FeatureMatrix missing = Samples.numeric(new float[] {1, 2}, new float[] {0, Float.NaN});
    InputException e =
        assertThrows(InputException.class, () -> LabelledRows.of(missing, new byte[] {0, 1}));
    assertTrue(e.getMessage().startsWith("feature f1 is NaN in prepared row 1"), e.getMessage());
  }

  @Test
  void refusesStrangeLabelsAndWeights() {
    assertThrows(IllegalArgumentException.class, () -> LabelledRows.of(TWO, new byte[] {0, 2}));
    assertThrows(IllegalArgumentException.class, () -> LabelledRows.of(TWO, new byte[] {0}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LabelledRows(TWO, new byte[] {0, 1}, new float[] {1, 0}));
  }

  @Test
  void thePriorIsWeighted() {
    assertEquals(0.5, LabelledRows.of(TWO, new byte[] {0, 1}).prior());
    assertEquals(0.75, new LabelledRows(TWO, new byte[] {0, 1}, new float[] {1, 3}).prior());
  }

  @Test
  void refusesStrangeDirections() {
    assertThrows(IllegalArgumentException.class, () -> new Monotone(new int[] {2}));
  }
}
