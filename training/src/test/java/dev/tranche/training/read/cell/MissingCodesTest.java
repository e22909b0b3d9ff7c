package dev.tranche.training.read.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingCodesTest {
  private static List<String> hints(int rows, IntToDoubleFunction number) {
    float[] values = new float[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = (float) number.applyAsDouble(row);
    }
    return MissingCodes.hints("x", values);
  }

  private static void hinted(String codes, IntToDoubleFunction number, int rows) {
    List<String> hints = hints(rows, number);
    assertEquals(1, hints.size(), hints::toString);
    assertTrue(hints.get(0).contains("write \"missing: {x: [" + codes + "]}\""), hints::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999",
        "999999999",
        "9999999999",
        "2147483647",
        "-2147483648",
        "32767",
        "-32768"
      })
  void theHintHasTheCodeAsPeopleWriteIt(String code) {
    hinted(code, row -> row % 20 == 0 ? Double.parseDouble(code) : row % 60, 600);
  }

  @Test
  void theOtherNumberOfTheSameFloatIsNamed() {
    String hint = hints(600, row -> row % 20 == 0 ? 100_000_000 : row % 60).get(0);
    assertTrue(hint.contains("are 99999999 (or 100000000, the same in 32 bits)"), hint);
  }

  /** As in Give Me Some Credit, where 269 of 150,000 cells are 96 or 98. */
  @Test
  void codesAreCountedTogether() {
    hinted("96, 98", row -> row % 1000 == 0 ? row % 5000 == 0 ? 96 : 98 : row % 13, 9000);
    assertEquals(List.of(), hints(9000, row -> row % 3000 == 0 ? 96 : row % 13));
  }

  @Test
  void stepsBelowZeroAreNoCodes() {
    assertEquals(List.of(), hints(300, row -> -(row % 2)));
    hinted("-1", row -> row % 3 - 1, 300);
    assertEquals(List.of(), hints(300, row -> row % 7 - 3));
    hinted("-1", row -> row % 9 - 1, 300);
    hinted("-9", row -> row % 2 == 0 ? -9 : 0, 300);
  }

  @Test
  void ofCodesBelowZeroItIsSaidHowTheyStandOut() {
    assertTrue(
        hints(300, row -> row % 9 == 0 ? -9 : row % 60).get(0).contains("below 0, where no other"));
    assertTrue(hints(300, row -> row % 9 == 0 ? -999 : row % 60).get(0).contains("far from all"));
  }
}
