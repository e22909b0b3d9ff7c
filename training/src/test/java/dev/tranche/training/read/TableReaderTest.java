package dev.tranche.training.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.csv.CsvForm;
import dev.tranche.csv.Dialect;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), text);
  }

  private CsvData read(String text) throws IOException {
    return TableReader.read(file(text), ReadOptions.none());
  }

  private static NumericColumn numeric(CsvData data, String name) {
    return assertInstanceOf(NumericColumn.class, data.table().column(name));
  }

  private static CategoricalColumn categorical(CsvData data, String name) {
    return assertInstanceOf(CategoricalColumn.class, data.table().column(name));
  }

  private static int[] codes(CategoricalColumn column) {
    return IntStream.range(0, column.rows()).map(column::code).toArray();
  }

  private static void assertTwoColumns(CsvData data) {
    assertEquals(List.of("age", "häuser"), data.table().names());
    assertArrayEquals(new float[] {41, 22.5f, 63}, numeric(data, "age").values());
    assertEquals(List.of("MIETE", "ÖWN"), categorical(data, "häuser").categories());
    assertArrayEquals(new int[] {1, 0, 1}, codes(categorical(data, "häuser")));
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void findsTheDelimiter(char delimiter) throws IOException {
    CsvData data = read("age,häuser\n41,ÖWN\n22.5,MIETE\n63,ÖWN\n".replace(',', delimiter));
    assertTwoColumns(data);
    assertEquals(new Dialect(delimiter, UTF_8, false), data.dialect());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void acceptsEveryLineEnd(String end) throws IOException {
    assertTwoColumns(read("age,häuser\n41,ÖWN\n22.5,MIETE\n63,ÖWN".replace("\n", end)));
  }

  @Test
  void takesTheDelimiterOutsideQuotesAndNotTheDecimalComma() throws IOException {
    CsvData data = read("a;\"b;,,\"\nx;\"1;,,\"\ny;\"2;,,\"\n");
    assertEquals(List.of("a", "b;,,"), data.table().names());
    assertEquals(List.of("x", "y"), categorical(data, "a").categories());
    CsvData decimal = read("a;b\n1,5;u\n2,5;v\n");
    assertArrayEquals(new float[] {1.5f, 2.5f}, numeric(decimal, "a").values());
  }

  @Test
  void readsAFileOfOneColumn() throws IOException {
    assertArrayEquals(new float[] {1, 2}, numeric(read("a\n1\n\n2\n"), "a").values());
  }

  @Test
  void undoesQuotes() throws IOException {
    CsvData data = read("a,b\n\"say \"\"hi\"\"\",1\n\"two\r\nlines\", 2 \n");
    assertEquals(List.of("say \"hi\"", "two\nlines"), categorical(data, "a").categories());
    assertArrayEquals(new float[] {1, 2}, numeric(data, "b").values());
  }

  @Test
  void acceptsByteOrderMarks() throws IOException {
    String text = "\uFEFFage,häuser\n41,ÖWN\n22.5,MIETE\n63,ÖWN\n";
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      Path file = Files.write(folder.resolve("mark.csv"), text.getBytes(charset));
      CsvData data = TableReader.read(file, ReadOptions.none());
      assertTwoColumns(data);
      assertEquals(charset, data.dialect().charset());
    }
  }

  @Test
  void unpacksGzipWhateverTheFileIsCalled() throws IOException {
    Path file = folder.resolve("packed.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("age;häuser\n41;ÖWN\n22.5;MIETE\n63;ÖWN\n".getBytes(UTF_8));
    }
    CsvData data = TableReader.read(file, ReadOptions.none());
    assertTwoColumns(data);
    assertEquals(new Dialect(';', UTF_8, true), data.dialect());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "  ", "\u00A0", "NA", "n/a", "<NA>", "NaN", "-nan", "NULL", "-", "?", "#DIV/0!", "#N/A",
        "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#null!"
      })
  void knowsTheWordsForMissing(String word) throws IOException {
    CsvData data = read("n,c,k\n1,x,3\n" + word + "," + word + ",4\n2,y,5\n");
    assertArrayEquals(new float[] {1, Float.NaN, 2}, numeric(data, "n").values());
    assertEquals(1, numeric(data, "n").missing());
    assertEquals(0, numeric(data, "n").infinite());
    assertArrayEquals(new int[] {0, -1, 1}, codes(categorical(data, "c")));
    assertEquals(1, categorical(data, "c").missing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "none", "NONE"})
  void noneIsMissingAmongNumbersAndACategoryAmongTexts(String word) throws IOException {
    CsvData data = read("n,c\n1,x\n" + word + "," + word + "\n2,y\n");
    assertArrayEquals(new float[] {1, Float.NaN, 2}, numeric(data, "n").values());
    assertEquals(0, categorical(data, "c").missing());
    assertTrue(categorical(data, "c").categories().contains(word));
  }

  @Test
  void noneDoesNotMakeNumbersTexts() {
    String numbers = "1\n2\n3\n4\n5\n6\n7\n8\n9\n".repeat(2) + "None\n".repeat(20);
    for (String rows : List.of(numbers + "1O\n", "1O\n" + numbers)) {
      InputException failure = assertThrows(InputException.class, () -> read("n\n" + rows));
      assertTrue(failure.getMessage().contains("1O"), failure.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inf", "-Inf", "+INF", "Infinity", "1e39", "-4e38"})
  void countsInfinitiesApartFromMissingCells(String word) throws IOException {
    NumericColumn column = numeric(read("n\n1\n" + word + "\nNA\n2\n"), "n");
    assertArrayEquals(new float[] {1, Float.NaN, Float.NaN, 2}, column.values());
    assertEquals(1, column.missing());
    assertEquals(1, column.infinite());
  }

  @Test
  void readsTheFileAgainWhenACategoryComesAfterNumbers() throws IOException {
    CategoricalColumn column = categorical(read("grade\n1\n2\nA\n\nB\n\"\"\n1\n"), "grade");
    assertEquals(List.of("1", "2", "A", "B"), column.categories());
    assertArrayEquals(new int[] {0, 1, 2, 3, -1, 0}, codes(column));
    assertEquals(1, column.missing());
  }

  @Test
  void keepsMissingValuesBeforeTheFirstCategory() throws IOException {
    assertArrayEquals(
        new int[] {-1, -1, 0, 1, -1},
        codes(categorical(read("c,n\n,1\nNA,2\na,3\nb,4\n?,5\n"), "c")));
  }

  @Test
  void obeysDeclaredKinds() throws IOException {
    Path file = file("a,b,c\n1,2,3\n2,3,4\n");
    ReadOptions options =
        new ReadOptions(
            Optional.empty(),
            Optional.empty(),
            Set.of("b"),
            Map.of("a", FeatureKind.CATEGORICAL, "c", FeatureKind.NUMERIC));
    CsvData data = TableReader.read(file, options);
    assertEquals(List.of("a", "c"), data.table().names());
    assertEquals(List.of("1", "2"), categorical(data, "a").categories());
    assertArrayEquals(new float[] {3, 4}, numeric(data, "c").values());
  }

  @Test
  void readsTheTargetAsCategoriesEvenIfItIsConstant() throws IOException {
    ReadOptions options = new ReadOptions(Optional.empty(), Optional.of("y"), Set.of(), Map.of());
    CsvData data = TableReader.read(file("x,y\n1,0\n2,0\n"), options);
    assertEquals(List.of("0"), categorical(data, "y").categories());
  }

  @Test
  void givesEqualIdsEqualKeysAndOthersOthers() throws IOException {
    ReadOptions options = new ReadOptions(Optional.of("id"), Optional.empty(), Set.of(), Map.of());
    CsvData data =
        TableReader.read(
            file("id,x\nC1,1\n\" C1 \",2\nC2,3\n1C,3\nlong-id-1,4\nlong-id-2,4\n"), options);
    long[] keys = assertInstanceOf(IdColumn.class, data.table().column("id")).keys();
    assertEquals(keys[0], keys[1]);
    for (int i = 1; i < keys.length; i++) {
      for (int j = i + 1; j < keys.length; j++) {
        assertNotEquals(keys[i], keys[j]);
      }
    }
  }

  @Test
  void neverHoldsNegativeZero() throws IOException {
    float zero = numeric(read("a\n-0\n1\n"), "a").values()[0];
    assertEquals(0, Float.floatToRawIntBits(zero));
  }

  @Test
  void namesTheColumns() throws IOException {
    assertEquals(
        List.of("a", "#VALUE!", "b c"),
        TableReader.header(file("a,#VALUE!,\" b c \"\n"), CsvForm.unknown()));
  }

  @Test
  void keepsRowsApartAfterAQuotedCarriageReturn() throws IOException {
    CsvData data = read("a,b\n1,\"x\ry\"\n2,z\n");
    assertArrayEquals(new float[] {1, 2}, numeric(data, "a").values());
    assertEquals(List.of("x\ny", "z"), categorical(data, "b").categories());
  }
}
