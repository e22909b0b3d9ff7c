package dev.tranche.training.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.model.RowGroups;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutRowsTest {
  /** 20 defaults that count once, and so many others that count as ten each. */
  private static HeldOutRows sample(int others) {
    int[] row =
        IntStream.range(0, 20 + 10 * others).map(i -> i < 20 ? i : 20 + (i - 20) / 10).toArray();
    byte[] label = new byte[row.length];
    Arrays.fill(label, 0, 20, (byte) 1);
    return new HeldOutRows(row.length, 0, List.of(), List.of(), label, RowGroups.numbered(row));
  }

  @Test
  void aRowThatCountsForTenIsOneRowToCompareOn() {
    HeldOutRows rows = sample(19);
    assertEquals(210, rows.size());
    assertEquals(20, rows.once(1));
    assertEquals(19, rows.once(0));
    Check enough = RiskComparing.enough(rows);
    assertFalse(enough.passed());
    assertEquals(
        "210 rows of the test part, of which the earlier model was not fitted to 210, 20 of them"
            + " defaults, by weight; each once they are 20 defaults and 19 others; 20 defaults and"
            + " 20 others are needed",
        enough.says());
    assertTrue(RiskComparing.enough(sample(20)).passed());
  }

  @Test
  void rowsWithoutWeightsAreCountedAsTheyAre() {
    byte[] label = new byte[40];
    Arrays.fill(label, 0, 20, (byte) 1);
    Check enough =
        RiskComparing.enough(
            new HeldOutRows(50, 10, List.of(), List.of(), label, RowGroups.none()));
    assertTrue(enough.passed());
    assertEquals(
        "50 rows of the test part, of which the earlier model was not fitted to 40, 20 of them"
            + " defaults; 20 defaults and 20 others are needed",
        enough.says());
  }
}
