package dev.tranche.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the forms that people have them in. */
class CsvFormsTest {
  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("data.csv"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private String error(byte[] bytes) throws IOException {
    Path file = file(bytes);
    String message =
        String.valueOf(
            assertThrows(InputException.class, () -> FirstRows.of(file, 9)).getMessage());
    return message.replace(file + ": ", "");
  }

  private String error(String text) throws IOException {
    return error(text.getBytes(StandardCharsets.UTF_8));
  }

  private void rows(Path file) {
    assertEquals(List.of("a", "b"), CsvFile.open(file).names());
    assertEquals("1.5", FirstRows.of(file, 2).get(0).get("a"));
    assertEquals("x", FirstRows.of(file, 2).get(1).get("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "~", "^", " ", "   ", " \t ", "#", "!", "§"})
  void everyDelimiterIsFound(String delimiter) throws IOException {
    rows(file("a,b\n1.5,y\n2.5,x\n2,z\n".replace(",", delimiter)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n"})
  void theLineForSpreadsheetsIsObeyed(String line) throws IOException {
    Path file = file(line + "a;b\n1.5;y,y\n2.5;x\n");
    rows(file);
    assertEquals(3, CsvFile.open(file).firstLine());
    assertEquals("';'", CsvFile.open(file).dialect().delimiterName());
  }

  @Test
  void encodingsAndGzipAreFound() throws IOException {
    String text = "a;b\n1.5;y\n2.5;x\n";
    rows(file("\uFEFF" + text));
    rows(file(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
    rows(file(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    rows(file(bytes.toByteArray()));
  }

  @Test
  void blanksInQuotesDoNotSeparate() throws IOException {
    Path file = file(" a   b\n 1.5 \"y \"\" y\"\n2.5  x \n");
    rows(file);
    assertEquals("y \" y", FirstRows.of(file, 1).get(0).get("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a,b\"\n\"1.5,y\"\n\"2.5,x\"\n",
        "a,b\n\"1.5,y\"\n\"2.5,x\"\n",
        "\"a;b\"\n\"1.5;y\"\n\"2.5;x\"\n",
        "\"\"\"a\"\",\"\"b\"\"\"\n\"1.5,\"\"y\"\"\"\n\"2.5,\"\"x\"\"\"\n",
        "\"a,b\";;\n\"1.5,y\";;\n\"2.5,x\";;\n"
      })
  void rowsThatAreInQuotesAsAWholeAreRefusedWithWhatToDo(String text) throws IOException {
    String message = error(text);
    assertTrue(message.startsWith("every row is in quotes as a whole"), message);
    rows(file(text.replaceAll("(?m)\"[,;]*$", "").replaceAll("(?m)^\"", "").replace("\"\"", "\"")));
  }

  @Test
  void quotesAroundTextsAreThoseOfFields() throws IOException {
    assertEquals("x, y", FirstRows.of(file("a\n\"x, y\"\n\"z, u\"\n"), 1).get(0).get("a"));
    assertEquals("x,y", FirstRows.of(file("a,b\n\"x,y\",1\n\"z,u\",2\n"), 1).get(0).get("a"));
    assertEquals("x,y", FirstRows.of(file("a,b\n\"x,y\",\n\"z,u\",\n"), 1).get(0).get("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAR1\u0015\u0004",
        "ORC\u001c",
        "%PDF-1.4\n",
        "<!DOCTYPE html>",
        "{\"a\": 1}",
        "[{\"a\": 1}]"
      })
  void otherFormatsAreNamed(String start) throws IOException {
    assertTrue(error(start).matches("is .*; save the table as CSV"), error(start));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAR1,a", "par1;a", "orcid,a", "ORC\ta", "fea1,a", "BZh9,a"})
  void columnsMayBeCalledAsFormatsBegin(String header) throws IOException {
    assertEquals(
        2, CsvFile.open(file(header + "\n1,2\n".replace(',', header.charAt(4)))).names().size());
  }

  @Test
  void pointersAndArchivesAreNamed() throws IOException {
    assertTrue(error("version https://git-lfs.github.com/spec/v1\n").contains("git lfs pull"));
    assertTrue(error("BZh91AY&SY").startsWith("is compressed by bzip2"));
    assertTrue(error("PK\u0003\u0004").contains("spreadsheet"));
    byte[] office = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
    assertTrue(error(office).contains("Microsoft Office"));
  }

  @Test
  void marksThatNobodySeesAreNoPartOfNames() throws IOException {
    rows(file("\uFEFF\uFEFFa,\u200Bb\u2060\n1.5,y\n2.5,x\n"));
  }

  @Test
  void columnsWithoutANameAreCalledByTheirPlace() throws IOException {
    CsvFile file = CsvFile.open(file(",a,\n1,2,\n2,3,\n"));
    assertEquals(List.of("#1", "a", "#3"), file.names());
    assertTrue(ColumnPlaces.isUnnamed(file.names(), 2));
    assertEquals(Optional.of("a"), ColumnPlaces.find("a", file.names()));
    assertEquals(Optional.of("a"), ColumnPlaces.find("#2", file.names()));
    assertEquals(Optional.empty(), ColumnPlaces.find("#4", file.names()));
    assertEquals(Optional.empty(), ColumnPlaces.find("b", file.names()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A11 6 A34 1169\nA12 48 A32 5951\nA14 12 A34 2096\n",
        "1.5,2.5,0\n3.5,4,1\n",
        "5,5,0\n6,7,1\n",
        "A,1,1\nB,2,3\n",
        "A,1.5,2\nB,2,3\n",
        "2019,2019\n1,2\n",
        "yes,no\nno,no\nyes,yes\n"
      })
  void dataWithoutAHeaderIsNotTakenForNames(String text) throws IOException {
    assertTrue(error(text).startsWith("line 1 looks like data, not like the columns' names; "));
    CsvForm none = new CsvForm(Optional.empty(), Optional.of(false));
    CsvFile file = CsvFile.open(folder.resolve("data.csv"), none.or(CsvForm.unknown()));
    assertEquals("column_1", file.names().get(0));
    assertEquals(1, file.firstLine());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n",
        "id,2019,2020\n1,2,3\n",
        "id,7,3\n1,2,3\n",
        "x,0,1,2\n1,5,6,7\n",
        "1\n1\n"
      })
  void namesMayBeNumbers(String text) throws IOException {
    assertEquals(2, CsvFile.open(file(text)).firstLine());
  }

  @Test
  void emptyLinesBeforeTheHeaderAreNone() throws IOException {
    Path file = file("\n\r\n\na,b\n1.5,y\n2.5,x\n");
    rows(file);
    assertEquals(5, CsvFile.open(file).firstLine());
  }

  @Test
  void linesOfDelimitersBeforeTheHeaderDoNotCount() throws IOException {
    Path file = file(",,\r\n,\n\"a\nb\",c\n1.5,y\n");
    assertEquals(List.of("a\nb", "c"), CsvFile.open(file).names());
    assertEquals(5, CsvFile.open(file).firstLine());
  }

  @Test
  void aHeaderMustBeOne() throws IOException {
    assertEquals(
        "line 1, column 'a': the header has this name twice; give each column a name of its own",
        error("a,b,a\n1,2,3\n"));
    assertEquals(
        "line 1, column 'a': the header has this name 300 times; give each column a name of its own",
        error("a,".repeat(300) + "b\n" + "1,".repeat(300) + "2\n"));
    assertEquals("line 1: no column has a name in the header", error("\"\"\n1\n"));
    assertEquals("is empty; a header and rows are expected", error(""));
    assertEquals("is empty; a header and rows are expected", error("\n\n"));
    assertEquals("is a zip archive or a spreadsheet; save it as CSV", error("PK\3\4rest"));
    assertTrue(error("a\0,b\n1,2\n").startsWith("is not text"));
    assertTrue(error("a,\"b\n1,2\n").contains("a quote that opens here is never closed"));
  }

  @Test
  void damagedFilesAreNamed() throws IOException {
    assertEquals(
        "line 3: is not valid UTF-8; save the file as UTF-8",
        error("a,b\n1,2\n3,\u00fc\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(
        "the gzip data is damaged or cut off", error(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}));
    Path missing = folder.resolve("none.csv");
    assertThrows(InputException.class, () -> CsvFile.open(missing));
    assertThrows(InputException.class, () -> CsvFile.open(folder));
  }

  @Test
  void missingColumnsAreNamedWithTheNearest() throws IOException {
    CsvFile file = CsvFile.open(file("income,age\n1,2\n"));
    file.require(List.of("age"));
    String message =
        String.valueOf(
            assertThrows(InputException.class, () -> file.require(List.of("incom", "x", "x")))
                .getMessage());
    assertEquals(2, message.lines().count());
    assertTrue(message.contains("'incom'") && message.contains("'income'"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"tab,'\t'", "blanks,' '", "space,' '", ";,;", "\\t,'\t'"})
  void delimitersHaveNames(String text, String delimiter) {
    assertEquals(delimiter.replace("'", "").charAt(0), Delimiters.of("--delimiter", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "5", "", ",,", "\"", "comma"})
  void otherDelimitersAreRefused(String text) {
    assertThrows(InputException.class, () -> Delimiters.of("--delimiter", text));
  }

  @Test
  void delimitersAreShownAsPeopleReadThem() {
    assertEquals("tab", Delimiters.name('\t'));
    assertEquals("blanks", Delimiters.name(' '));
    assertEquals("';'", Delimiters.name(';'));
    assertTrue(Delimiters.unknown().contains("--delimiter"));
  }

  @Test
  void blocksAreScannedWithTheErrorsOfTheirRows() throws IOException {
    CsvFile file = CsvFile.open(file("a,b\n1,2\n3\n4,5,6\n"));
    List<String> cells = new ArrayList<>();
    CellReader reader = (text, from, to, line) -> cells.add(new String(text, from, to - from));
    BlockScan scan =
        new BlockScan(file.dialect().delimiter(), List.of(reader, CellReader.ignoring()));
    Block block = new Block(1 << 10);
    LineErrorList errors = new LineErrorList();
    try (BlockSplitter blocks = file.rows()) {
      while (blocks.next(block)) {
        errors.add(scan.scan(block).errors(), file.firstLine());
      }
    }
    assertEquals("1", cells.get(0));
    InputException wrong = assertThrows(InputException.class, () -> errors.throwAny(file.path()));
    assertEquals(2, String.valueOf(wrong.getMessage()).lines().count());
  }
}
