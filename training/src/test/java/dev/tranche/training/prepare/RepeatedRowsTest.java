package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedRowsTest {
  private static final float MISSING = Float.NaN;

  @Test
  void rowsAlikeInEveryFeatureStayTogether() {
    RepeatedRows found =
        found(List.of(), numbers("a", 1, 2, 1, 1, MISSING), numbers("b", 5, 5, 5, 6, 5));
    assertArrayEquals(new int[] {0, 1, 0, 2, 3}, found.groups().of());
    assertEquals(
        List.of(
            "2 rows are the same as another in every feature (1 different ones): they stay together"
                + " when rows are split; remove them if they are copies"),
        found.warnings());
  }

  @Test
  void missingCellsAreAlike() {
    RepeatedRows found = found(List.of(), numbers("a", MISSING, 1, MISSING));
    assertArrayEquals(new int[] {0, 1, 0}, found.groups().of());
  }

  @Test
  void rowsOfOneIdentifierStayTogether() {
    Column id = new IdColumn("customer", new long[] {7, 8, 9, 7, 8});
    RepeatedRows found = found(List.of(id), numbers("a", 1, 2, 3, 4, 5));
    assertArrayEquals(new int[] {0, 1, 2, 0, 1}, found.groups().of());
    assertTrue(
        found.warnings().get(0).startsWith("4 rows share their 'customer' with another (2 "),
        found.warnings()::toString);
  }

  @Test
  void copiesOfTwoCustomersRowsTieTheirRowsTogether() {
    Column id = new IdColumn("customer", new long[] {7, 7, 8, 8, 9});
    RepeatedRows found = found(List.of(id), numbers("a", 1, 2, 2, 3, 4));
    assertArrayEquals(new int[] {0, 0, 0, 0, 1}, found.groups().of());
  }

  @Test
  void nothingIsSaidWithoutRepeats() {
    RepeatedRows found =
        found(List.of(new IdColumn("customer", new long[] {7, 8})), numbers("a", 1, 2));
    assertFalse(found.groups().any());
    assertEquals(List.of(), found.warnings());
  }

  @Test
  void aFrequentCombinationIsNoCopy() {
    float[] flag = new float[200];
    IntStream.range(0, flag.length).forEach(row -> flag[row] = row % 2);
    assertFalse(found(List.of(), numbers("flag", flag)).groups().any());
  }

  @Test
  void rowsAlikeByChanceDoNotTieAllCustomersTogether() {
    float[] spare = new float[400];
    long[] customers = new long[400];
    for (int row = 0; row < spare.length; row++) {
      customers[row] = row / 4;
      spare[row] = row * 7 % 97;
    }
    RepeatedRows found =
        found(List.of(new IdColumn("customer", customers)), numbers("spare", spare));
    assertEquals(100, found.groups().count(400));
    assertEquals(1, found.warnings().size());
  }

  private static RepeatedRows found(List<Column> identifiers, Column... features) {
    Table table = new Table(Path.of("loans.csv"), features[0].rows(), List.of(features));
    return RepeatedRows.of(table, identifiers, List.of(features), new ThreadPool(1));
  }

  private static NumericColumn numbers(String name, float... values) {
    return new NumericColumn(name, values, 0, 0);
  }
}
