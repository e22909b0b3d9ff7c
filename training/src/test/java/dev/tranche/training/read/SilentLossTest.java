package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column says and no model would learn, told to the file's owner. */
class SilentLossTest {
  @TempDir private Path folder;

  /** Sixty rows whose column x has these cells in turn. */
  private CsvData read(String... cells) throws IOException {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(row -> row % 7 + "," + cells[row % cells.length] + "\n")
            .collect(Collectors.joining());
    return TableReader.read(
        Files.writeString(folder.resolve("loans.csv"), "y,x\n" + rows), ReadOptions.none());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Y", "TRUE", "007"})
  void aMarkInSomeRowsAndNothingInOthersAreTwoCategories(String mark) throws IOException {
    CsvData data = read(mark, "", "NA");
    CategoricalColumn column = (CategoricalColumn) data.table().column("x");
    assertEquals(List.of(mark), column.categories());
    assertEquals(40, column.missing());
    assertEquals(
        List.of(
            "column 'x' holds nothing but '"
                + mark
                + "' and missing values, which are taken as a category of their own"),
        data.warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "36 months", "5 %"})
  void oneNumberInSomeRowsAndNothingInOthersIsANumberThatIsGivenOrNot(String number)
      throws IOException {
    CsvData data = read(number, "", "inf");
    NumericColumn column = (NumericColumn) data.table().column("x");
    assertEquals(20, column.missing());
    assertEquals(20, column.infinite());
    assertFalse(column.differs());
    String said = String.join("\n", data.warnings());
    assertTrue(
        said.contains("and missing values: it tells no more than whether it is given"), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Y", "1", "TRUE", "36 months"})
  void aMarkThatNextToNoRowLacksIsAConstant(String mark) throws IOException {
    String[] cells = new String[60];
    Arrays.fill(cells, mark);
    Arrays.fill(cells, 0, 9, "");
    List<String> said = read(cells).warnings();
    assertEquals(1, said.size(), said::toString);
    assertTrue(
        said.get(0).startsWith("column 'x' is left out: constant: every filled cell is "),
        said::toString);
    assertTrue(
        said.get(0)
            .endsWith(
                "; if a missing value says something here, such as no, write that word in its"
                    + " place"),
        said::toString);
    assertEquals(List.of(), read(mark).warnings());
  }

  @Test
  void oneAnswerInSeveralWords() throws IOException {
    assertEquals(
        List.of(
            "column 'x' says yes or no in several ways, such as '1' and 'TRUE', taken as different"
                + " categories; write what is the same alike"),
        read("1", "TRUE", "0", "FALSE").warnings());
    assertTrue(read("no", "yes", "N").warnings().get(0).contains("such as 'no' and 'N'"));
    assertEquals(List.of(), read("yes", "no").warnings());
    assertEquals(List.of(), read("yes", "no", "n", "perhaps").warnings());
  }

  @Test
  void aNulIsNoText() {
    InputException error = assertThrows(InputException.class, () -> read("car", "bo\0at"));
    assertTrue(
        String.valueOf(error.getMessage()).contains("'x' has cells with a NUL character"),
        error::toString);
  }

  @Test
  void aCharacterThatNobodySeesIsShown() {
    InputException error =
        assertThrows(
            InputException.class,
            () -> read("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "\u00ad12"));
    assertTrue(
        String.valueOf(error.getMessage()).contains("'\uFFFD12' is not a number"), error::toString);
  }
}
