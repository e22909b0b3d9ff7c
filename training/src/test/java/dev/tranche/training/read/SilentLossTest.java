package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  @ValueSource(strings = {"x", "Y", "1", "TRUE"})
  void aMarkInSomeRowsAndNothingInOthers(String mark) throws IOException {
    List<String> said = read(mark, "", "").warnings();
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
            () -> read("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "\u200b12"));
    assertTrue(
        String.valueOf(error.getMessage()).contains("'\uFFFD12' is not a number"), error::toString);
  }
}
