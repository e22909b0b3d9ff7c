package dev.tranche.training.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.table.FeatureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvErrorsTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("data.csv");
  }

  private void assertError(String expected, Path path, ReadOptions options) {
    InputException failure =
        assertThrows(InputException.class, () -> TableReader.read(path, options));
    assertEquals(path + ": " + expected, failure.getMessage());
  }

  private void assertError(String expected, byte[] bytes) throws IOException {
    assertError(expected, Files.write(file, bytes), ReadOptions.none());
  }

  private void assertError(String expected, String text) throws IOException {
    assertError(expected, text.getBytes(UTF_8));
  }

  private void assertError(String expected, String text, ReadOptions options) throws IOException {
    assertError(expected, Files.writeString(file, text), options);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertError("no such file", folder.resolve("other.csv"), ReadOptions.none());
  }

  @Test
  void refusesADirectory() {
    assertError("is a directory, not a CSV file", folder, ReadOptions.none());
  }

  @Test
  void refusesAFileItMayNotRead() throws IOException {
    Files.writeString(file, "a\n1\n");
    assumeTrue(file.toFile().setReadable(false), "this file system has no permissions");
    assumeFalse(Files.isReadable(file), "this user may read everything");
    assertError("cannot be read (is it a file, and may you read it?)", file, ReadOptions.none());
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertError("is empty; a header and rows are expected", "");
    assertError("is empty; a header and rows are expected", "\n\r\n\n");
    assertError("is empty; a header and rows are expected", "\uFEFF");
  }

  @Test
  void refusesAHeaderWithoutRows() throws IOException {
    assertError("has a header but no rows", "a,b\n\n");
  }

  @Test
  void refusesARaggedRow() throws IOException {
    assertError("line 3: expected 2 fields as in the header, found 1", "a,b\n1,2\n3\n4,5\n");
    assertError("line 4: expected 2 fields as in the header, found 3", "a,b\n\n1,2\n3,4,5\n");
  }

  @Test
  void countsLinesInsideQuotes() throws IOException {
    assertError(
        "line 6: expected 2 fields as in the header, found 1", "a,b\r\n\"x\r\n\ny\n\",2\r\n3\r\n");
    ReadOptions numeric =
        new ReadOptions(
            Optional.empty(), Optional.empty(), Set.of(), Map.of("b", FeatureKind.NUMERIC));
    assertError(
        "line 4, column 'b': 'two' is not a number; correct it, list it under 'missing', or declare the"
            + " column categorical under 'kinds'",
        "a,b\nu,1\n\"x\ny\",two\n",
        numeric);
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() throws IOException {
    assertError("line 3: a quote that opens here is never closed", "a,b\n1,2\n3,\"4\n5,6\n");
    assertError("line 1: a quote that opens here is never closed", "a,\"b\n1,2\n");
    assertError("line 4: a quote that opens here is never closed", "a,b\n1,2\n\"x\ny\",\"4\n");
    assertError("line 2: a quote that opens here is never closed", "a,b\n1,\"2\"\"");
  }

  @Test
  void refusesTextAfterAClosingQuote() throws IOException {
    assertError(
        "line 3: text follows the closing quote of field 2; a quote inside a quoted field is"
            + " written twice, or a closing one is missing",
        "a,b\n1,2\n3,\"the \"big\" one\"\n");
  }

  @Test
  void refusesBytesThatAreNoUtf8() throws IOException {
    String text = "a,b\n1,x\r\n2,é\n";
    assertError("line 3: is not valid UTF-8; save the file as UTF-8", text.getBytes(ISO_8859_1));
    String far = "a,b\n" + "1,x\n".repeat(50_000) + "2,é\n";
    assertError("line 50002: is not valid UTF-8; save the file as UTF-8", far.getBytes(ISO_8859_1));
  }

  @Test
  void refusesTextWithoutAByteOrderMarkThatNeedsOne() throws IOException {
    assertError(
        "is not text in UTF-8, or UTF-16 with a byte order mark", "a,b\n1,2\n".getBytes(UTF_16LE));
  }

  @Test
  void refusesASpreadsheet() throws IOException {
    assertError("is a zip archive or a spreadsheet; save it as CSV", "PK\3\4rest");
  }

  @Test
  void refusesDamagedGzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write("a,b\n1,2\n2,3\n".getBytes(UTF_8));
    }
    byte[] packed = bytes.toByteArray();
    assertError("the gzip data is damaged or cut off", Arrays.copyOf(packed, packed.length - 9));
  }

  @Test
  void refusesAHeaderThatNamesTwoColumnsAlike() throws IOException {
    assertError(
        "line 1, column 'a': the header has this name twice; give each column a name of its own",
        "a,b, a\n1,2,3\n");
  }

  @Test
  void refusesAColumnWithoutAName() throws IOException {
    assertError(
        "column 2 has no name in the header and is neither empty nor an index; give it one, or"
            + " leave it out with drop: ['#2'] in a spec",
        "\na,,b\n1,2,3\n");
  }

  @Test
  void refusesACellThatIsNoNumberInAMostlyNumericColumn() throws IOException {
    String way =
        " is not a number; correct it, list it under 'missing', or declare the column categorical"
            + " under 'kinds'";
    String nine = "x\n1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    assertError("line 11, column 'x': '1.2.34,5'" + way, nine + "\"1.2.34,5\"\n");
    assertError("line 2, column 'x': '1f'" + way, nine.replace("x\n", "x\n1f\n"));
    assertError("line 11, column 'x': '0x1p3'" + way, nine + "0x1p3\nNA\n");
    assertError(
        "line 11, column 'x': 'a b cccccccccccccccccccccccccccccccccccc…'" + way,
        nine + "\"a\nb " + "c".repeat(50) + "\"\n");
  }

  @Test
  void tooManyDifferentNumbersDoNotHideTheTypingErrorBeforeThem() throws IOException {
    StringBuilder text = new StringBuilder("x\noops\n");
    for (int i = 0; i < 1000; i++) {
      text.append(i).append('\n');
    }
    assertError(
        "line 2, column 'x': 'oops' is not a number; correct it, list it under 'missing', or declare the"
            + " column categorical under 'kinds'",
        text.toString());
  }

  @Test
  void refusesOptionsThatNameNoColumn() throws IOException {
    Map<String, FeatureKind> none = Map.of();
    assertError(
        "no column 'incom'; did you mean 'income'? (columns: income, age)",
        "income,age\n1,2\n",
        new ReadOptions(Optional.empty(), Optional.of("incom"), Set.of(), none));
    assertError(
        "no column 'zip' (columns: income, age)",
        "income,age\n1,2\n",
        new ReadOptions(Optional.empty(), Optional.empty(), Set.of("zip"), none));
  }

  @Test
  void refusesARowWithoutAnId() throws IOException {
    assertError(
        "line 3, column 'id': the id is missing; every row needs one",
        "id,x\n1,2\n,3\n",
        new ReadOptions(Optional.of("id"), Optional.empty(), Set.of(), Map.of()));
  }

  @Test
  void refusesRowsWithoutALabel() throws IOException {
    ReadOptions options = new ReadOptions(Optional.empty(), Optional.of("y"), Set.of(), Map.of());
    assertError(
        "line 3, column 'y': the label is missing (in 2 rows); every row needs one, such as 0 where there"
            + " was no default",
        "x,y\n1,0\n2,\n3,1\n4,NaN\n",
        options);
    assertError(
        "line 2, column 'y': the label is missing (in 1 row); every row needs one, such as 0 where there"
            + " was no default",
        "x,y\n2,\n3,1\n",
        options);
  }

  @Test
  void refusesATargetThatIsANumberOnAScale() throws IOException {
    StringBuilder text = new StringBuilder("y\n");
    for (int i = 0; i < 300; i++) {
      text.append(i).append('\n');
    }
    assertError(
        "the target 'y' has more than two values, '0', '1', '2', '3', '4' …; two are needed;"
            + " make a column of two labels of it, such as 1 for a default and 0 for none",
        text.toString(),
        new ReadOptions(Optional.empty(), Optional.of("y"), Set.of(), Map.of()));
  }

  @Test
  void refusesATableOfWhichNothingIsLeft() throws IOException {
    assertError(
        "no column is left that could be learnt from; 'a' is left out: constant: every filled cell"
            + " is 1.0; 'b' is left out: every cell is missing",
        "a,b\n1,\n1,\n");
  }
}
