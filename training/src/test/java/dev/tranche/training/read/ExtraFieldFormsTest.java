package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose rows have a field more than the header, and lines of nothing but blanks. */
class ExtraFieldFormsTest {
  @TempDir private Path folder;

  private CsvData read(String text, String... dropped) throws IOException {
    ReadOptions options =
        new ReadOptions(Optional.empty(), Optional.empty(), Set.of(dropped), Map.of());
    return TableReader.read(Files.writeString(folder.resolve("loans.csv"), text), options);
  }

  private String error(String text) {
    return String.valueOf(assertThrows(InputException.class, () -> read(text)).getMessage());
  }

  private static void assertLoans(CsvData data) {
    assertEquals(List.of("amount", "rate"), data.table().names());
    assertArrayEquals(
        new float[] {900, 1200, 75}, ((NumericColumn) data.table().column("amount")).values());
    assertArrayEquals(
        new float[] {0.5f, 1.25f, 3}, ((NumericColumn) data.table().column("rate")).values());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", " "})
  void numbersOfRowsAsRWritesThemAreAnIndex(String delimiter) throws IOException {
    String file =
        """
        "amount","rate"
        "1",900,0.5
        "2",1200,1.25
        "3",75,3
        """;
    CsvData data = read(file.replace(",", delimiter));
    assertLoans(data);
    assertEquals(
        "an index: consecutive numbers without a name in the header",
        data.dropped().get(0).reason());
  }

  @Test
  void namesOfRowsAreRefusedWithWhatToWrite() throws IOException {
    String file =
        """
        "amount" "rate"
        "Mazda" 900 0.5
        "Datsun" 1200 1.25
        "Merc 240D" 75 3
        """;
    assertTrue(
        error(file)
            .endsWith(
                "column 1 has no name in the header and is neither empty nor an index; give it one,"
                    + " or leave it out with drop: ['#1'] in a spec"));
    assertLoans(read(file, "#1"));
  }

  @Test
  void whatMayBeACutNumberIsRefused() {
    String why =
        "the header has 2 names, and every row has a field more; if the first field is the row's"
            + " name, as R writes it, put a name for it before the others in the header; if numbers"
            + " such as 1,234 are cut in two, put them in quotes; if every row ends with a"
            + " delimiter, the header must, too";
    assertTrue(error("id,amount\n1,1,234\n2,2,500\n3,1,100\n").endsWith(why));
    // An index in front, or a delimiter behind: both would do.
    assertTrue(error("a,b\n\"1\",7,\n\"2\",8,\n\"3\",9,\n").endsWith(why));
  }

  @Test
  void namesOfRowsWithoutQuotesAreRefusedWithWhatToWrite() {
    assertTrue(
        error("amount rate\nMazda 900 0.5\nDatsun 1200 1.25\nMerc 75 3\n")
            .contains("put a name for it before the others in the header"));
  }

  @Test
  void aDelimiterAtTheEndOfAllRowsIsAnEmptyColumn() throws IOException {
    CsvData data = read("amount;rate\n900;0.5;\n1200;1.25;\n75;3;\n");
    assertLoans(data);
    assertEquals("#3", data.dropped().get(0).column());
    assertEquals("empty, and without a name in the header", data.dropped().get(0).reason());
    assertTrue(
        error("amount;rate\n" + "900;0.5;\n".repeat(200) + "900;0.5;7\n")
            .contains("column 3 has no name in the header"));
  }

  @Test
  void aFieldMoreInSomeRowsStaysAnError() {
    assertTrue(
        error("amount,rate\n900,0.5,\n1200,1.25\n75,3,\n5,6,\n")
            .contains("line 2: expected 2 fields as in the header, found 3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"   \n", " \t\n  \n", "\u001a", " \r\n"})
  void linesOfBlanksAreNone(String blanks) throws IOException {
    assertLoans(read("amount,rate\n900,0.5\n1200,1.25\n75,3\n" + blanks));
    assertLoans(read(" \n  \namount,rate\n900,0.5\n  \n1200,1.25\n75,3\n"));
    assertEquals(3, read("amount,rate\n900,0.5\n ,\n1200,1.25\n75,3\n").table().rows());
    assertTrue(error("amount,rate\n900,0.5\n  \n75\n").contains("line 4: expected 2 fields"));
  }
}
