package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.table.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeparatedIdentifiersTest {
  private static final int ROWS = 600;

  @TempDir private Path folder;

  @Test
  void aTextThatNamesTheCustomerOfSeveralRowsIsLeftOut() throws IOException {
    SeparatedIdentifiers found = found("customer", row -> "Ms " + word(row / 3 % 150));
    assertEquals(List.of("customer"), names(found));
    assertEquals(List.of("amount"), found.data().table().names());
    assertEquals("customer", found.data().dropped().get(0).column());
    assertTrue(
        found.data().warnings().get(0).contains("150 different values in 600 rows"),
        found.data().warnings()::toString);
  }

  @Test
  void aWordWithANumberBehindItIsAnIdentifierWhateverTheColumnIsCalled() throws IOException {
    assertEquals(List.of("ref"), names(found("ref", row -> "K-" + (1000 + row / 4))));
  }

  @Test
  void wholeNumbersUnderACustomersNameAreOneToo() throws IOException {
    assertEquals(List.of("client_id"), names(found("client_id", row -> "" + (row / 5))));
  }

  @Test
  void gradesAreNone() throws IOException {
    assertEquals(
        List.of(),
        names(found("sub_grade", row -> "" + (char) ('A' + row % 7) + (1 + row / 7 % 5))));
  }

  @Test
  void branchesOfManyRowsAreNone() throws IOException {
    assertEquals(List.of(), names(found("branch_id", row -> "" + row % 12)));
  }

  @Test
  void measuresAreNone() throws IOException {
    assertEquals(List.of(), names(found("accounts", row -> "" + row % 40)));
    assertEquals(List.of(), names(found("account_age", row -> "" + row % 40)));
  }

  @Test
  void aColumnOfWhichSomethingIsSaidStays() throws IOException {
    CsvData data = read("client_id", row -> "" + (row / 5));
    assertEquals(List.of(), names(SeparatedIdentifiers.of(data, Set.of("client_id"))));
  }

  private static List<String> names(SeparatedIdentifiers found) {
    return found.identifiers().stream().map(Column::name).toList();
  }

  private SeparatedIdentifiers found(String column, IntFunction<String> cell) throws IOException {
    return SeparatedIdentifiers.of(read(column, cell), Set.of());
  }

  private CsvData read(String column, IntFunction<String> cell) throws IOException {
    StringBuilder text = new StringBuilder("amount," + column + "\n");
    for (int row = 0; row < ROWS; row++) {
      text.append(row * 37 % 501).append(',').append(cell.apply(row)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("loans.csv"), text);
    return TableReader.read(file, ReadOptions.none());
  }

  private static String word(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }
}
