package dev.tranche.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.table.NumericColumn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {
  /** 1,001, 1,002 … and at the end so many missing. */
  private static Groups bands(int known, int missing, int bands) {
    float[] values = new float[known + missing];
    for (int row = 0; row < values.length; row++) {
      values[row] = row < known ? 1_001 + row : Float.NaN;
    }
    int[] rows = IntStream.range(0, values.length).toArray();
    return Groups.of("income", new NumericColumn("income", values, missing, 0), rows, bands)
        .orElseThrow();
  }

  @Test
  void bandsLieBetweenNumbersOfThreeDigitsThatNobodyMustHave() {
    Groups groups = bands(90, 0, 3);
    assertEquals(List.of("under 1030", "1030 to 1059", "1060 and over"), groups.names());
    assertEquals(29, groups.rowsOf(0).length);
    assertEquals(30, groups.rowsOf(1).length);
  }

  @Test
  void missingValuesStandApartIfThereAreTwenty() {
    Groups groups = bands(60, 20, 2);
    assertEquals("missing", groups.names().get(2));
    assertArrayEquals(IntStream.range(60, 80).toArray(), groups.rowsOf(2));
    assertEquals("all others", bands(60, 19, 2).names().get(2));
  }

  @Test
  void noGroupThatHasANameIsSmall() {
    for (int bands = 1; bands <= 10; bands++) {
      Groups groups = bands(70, 5, bands);
      for (int g = 0; g < groups.names().size(); g++) {
        boolean others = groups.names().get(g).equals("all others");
        assertTrue(others || groups.rowsOf(g).length >= Groups.FEWEST_ROWS);
      }
      assertEquals(75, Arrays.stream(groups.group()).filter(g -> g >= 0).count());
    }
  }
}
