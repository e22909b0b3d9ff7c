package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.graph.Batch;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FittedRowsTest {
  private static final int ROWS = 5000;

  /** A number, sometimes missing, and a text. */
  private static Batch batch(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[rows];
    String[] texts = new String[rows];
    for (int i = 0; i < rows; i++) {
      numbers[i] = random.nextInt(50) == 0 ? Float.NaN : (float) random.nextDouble();
      texts[i] = "T" + random.nextInt(1_000_000);
    }
    return new Batch(rows, new float[][] {numbers, {}}, new String[][] {{}, texts});
  }

  private static int held(FittedRows fitted, Batch rows) {
    int held = 0;
    for (int row = 0; row < rows.rows(); row++) {
      held += fitted.mayHold(rows, row) ? 1 : 0;
    }
    return held;
  }

  @Test
  void holdAllThatWereFittedToAndHardlyAnyOther() {
    FittedRows fitted = FittedRows.of(batch(ROWS, 1));
    assertEquals(ROWS, held(fitted, batch(ROWS, 1)));
    // (1 - exp(-7 / 10))^7 = .0082: of 5,000 rows 41, give or take three times 6.4.
    assertEquals(41, held(fitted, batch(ROWS, 2)), 20);
  }

  @Test
  void areTheSameWhenTheyWereWritten() {
    FittedRows fitted = FittedRows.of(batch(100, 3));
    byte[] bytes = fitted.bytes();
    assertEquals(128, bytes.length);
    assertArrayEquals(bytes, FittedRows.of(bytes).bytes());
    assertEquals(100, held(FittedRows.of(bytes), batch(100, 3)));
  }

  @Test
  void tellValuesApartByTheirFeature() {
    float[][] numbers = {{1}, {2}};
    float[][] swapped = {{2}, {1}};
    String[][] none = {{}, {}};
    FittedRows fitted = FittedRows.of(new Batch(1, numbers, none));
    assertTrue(fitted.mayHold(new Batch(1, new float[][] {{1}, {2}}, none), 0));
    assertFalse(fitted.mayHold(new Batch(1, swapped, none), 0));
    assertFalse(fitted.mayHold(new Batch(1, new float[][] {{1}, {Float.NaN}}, none), 0));
  }

  @Test
  void ofNoRowHoldNone() {
    assertEquals(0, held(FittedRows.of(batch(0, 1)), batch(100, 1)));
  }
}
