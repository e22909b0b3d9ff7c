package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.read.cell.ValueOptions;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns whose cells could mean something else than they seem to: nothing of it is silent. */
class CellDoubtsTest {
  private static final int ROWS = 300;

  @TempDir private Path folder;

  private CsvData read(IntFunction<String> cell, ReadOptions options) throws IOException {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> cell.apply(row) + ";" + row % 7 + "\n")
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("data.csv"), "x;y\n" + rows);
    return TableReader.read(file, options);
  }

  private CsvData read(IntFunction<String> cell) throws IOException {
    return read(cell, ReadOptions.none());
  }

  private void leftOut(String why, IntFunction<String> cell) throws IOException {
    CsvData data = read(cell);
    assertEquals(List.of("x"), data.dropped().stream().map(it -> it.column()).toList());
    assertTrue(data.dropped().get(0).reason().contains(why), data.dropped()::toString);
    assertTrue(data.warnings().get(0).contains("column 'x' is left out: "), why);
  }

  private void kept(String warning, IntFunction<String> cell) throws IOException {
    CsvData data = read(cell);
    assertEquals(List.of(), data.dropped());
    assertEquals(1, data.warnings().size(), data.warnings()::toString);
    assertTrue(data.warnings().get(0).contains(warning), data.warnings()::toString);
  }

  @Test
  void longNumbersOfOneLengthAreIdentifiers() throws IOException {
    leftOut("of 10 digits, as in an identifier", row -> "" + (2_038_525_467L + 91_733L * row));
    ReadOptions declared =
        new ReadOptions(
            Optional.empty(), Optional.empty(), Set.of(), Map.of("x", FeatureKind.NUMERIC));
    CsvData data = read(row -> "" + (2_038_525_467L + 91_733L * row), declared);
    assertEquals(List.of(), data.dropped());
    assertTrue(data.warnings().get(0).contains("more digits than a 32-bit float holds"));
  }

  @Test
  void numbersTheSpreadsheetShortenedAreIdentifiers() throws IOException {
    leftOut(
        "exponents such as E+15", row -> String.format(Locale.ROOT, "%.5E", 4.1e15 + row * 1e11));
  }

  @Test
  void leadingZerosMakeCodes() throws IOException {
    CsvData data = read(row -> String.format(Locale.ROOT, "%05d", 1000 + row % 20 * 700));
    assertTrue(data.table().column("x") instanceof CategoricalColumn);
    assertTrue(data.warnings().get(0).contains("leading zeros, taken as codes"));
  }

  @Test
  void durationsOfTwoUnitsAreTextWhichIsSaid() throws IOException {
    kept(
        "column 'x' is taken as text; its values are such as '0yrs 0mon': write each as one number",
        row -> row % 9 + "yrs " + row % 12 + "mon");
    assertEquals(List.of(), read(row -> "no. " + row % 20).warnings());
  }

  @Test
  void datesOfEveryFormAreLeftOut() throws IOException {
    LocalDate first = LocalDate.of(2019, 1, 30);
    leftOut("dates", row -> first.plusDays(row).toString());
    leftOut("dates", row -> first.plusDays(row) + "T07:30:00Z");
    for (String form : List.of("dd.MM.yyyy", "MM/dd/yyyy", "dd-MMM-yy", "MMM-yyyy", "yyyyMMdd")) {
      var format = java.time.format.DateTimeFormatter.ofPattern(form, Locale.ENGLISH);
      leftOut("dates", row -> format.format(first.plusDays(11L * row)));
    }
    for (String form :
        List.of("ddMMMyyyy", "ddMMMyyyy:HH:mm:ss", "MMMyyyy", "yyyy'Q'Q", "'Q'Q yyyy")) {
      var format = java.time.format.DateTimeFormatter.ofPattern(form, Locale.ENGLISH);
      leftOut(
          "dates",
          row -> format.format(first.plusDays(11L * row).atStartOfDay()).toUpperCase(Locale.ROOT));
    }
    leftOut("a time stamp", row -> "" + (1_600_000_000_000L + 86_411_003L * row));
  }

  @ParameterizedTest
  @ValueSource(strings = {"١٢٣", "٤٫٥", "-۷۸", "１，２３４"})
  void digitsThatAreNotUnderstoodAreRefusedByName(String number) {
    var e =
        assertThrows(
            InputException.class,
            () -> read(row -> number.replace("٣", "" + (char) ('٠' + row % 10))));
    assertTrue(String.valueOf(e.getMessage()).contains("column 'x': '"), e::getMessage);
    assertTrue(
        String.valueOf(e.getMessage()).contains("is a number in digits that are not understood"),
        e::getMessage);
  }

  @Test
  void namesWithForeignDigitsAreCategories() throws IOException {
    assertEquals(List.of(), read(row -> "فرع " + (char) ('٠' + row % 9)).warnings());
    ReadOptions declared =
        new ReadOptions(
            Optional.empty(), Optional.empty(), Set.of(), Map.of("x", FeatureKind.CATEGORICAL));
    assertEquals(List.of(), read(row -> "" + (char) ('٠' + row % 9), declared).warnings());
  }

  @Test
  void codesFarFromAllNumbersAreHintedAt() throws IOException {
    kept("write \"missing: {x: [-8, -7]}\"", row -> "" + (row % 9 == 0 ? -7 - row % 2 : row % 50));
    kept("write \"missing: {x: [999]}\"", row -> "" + (row % 9 == 0 ? 999 : row % 50));
    assertEquals(List.of(), read(row -> "" + (row % 101 - 50)).warnings());
    assertEquals(List.of(), read(row -> "" + (90 + row % 12)).warnings());
  }

  @Test
  void declaredCodesAreMissingHoweverTheyAreWritten() throws IOException {
    ReadOptions declared =
        new ReadOptions(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Map.of(),
            new ValueOptions(Map.of("x", List.of("-9", "k.o.")), Map.of(), Map.of()));
    CsvData data =
        read(row -> row % 10 == 0 ? "-9.0" : row % 10 == 1 ? "K.O." : row + "", declared);
    NumericColumn column = (NumericColumn) data.table().column("x");
    assertEquals(60, column.missing());
    assertEquals(List.of("-9", "k.o."), column.rules().missing());
  }

  @Test
  void wordsForMissingCanBeKept() throws IOException {
    ReadOptions namibia =
        new ReadOptions(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Map.of(),
            new ValueOptions(Map.of(), Map.of("x", List.of("NA")), Map.of()));
    IntFunction<String> countries = row -> row % 3 == 0 ? "NA" : "ZA";
    CategoricalColumn kept = (CategoricalColumn) read(countries, namibia).table().column("x");
    assertEquals(List.of("NA", "ZA"), kept.categories());
    assertEquals(0, kept.missing());
  }

  @Test
  void wordsAmongNumbersAreMissingAndSaid() throws IOException {
    kept("60 cells hold 'unknown', taken as missing", row -> row % 5 == 0 ? "Unknown" : row + "");
  }

  @Test
  void pointsBesideDecimalCommasAreDoubted() throws IOException {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "1." + (100 + row) + ";" + row + ",5\n")
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("points.csv"), "x;y\n" + rows);
    List<String> warnings = TableReader.read(file, ReadOptions.none()).warnings();
    assertTrue(warnings.get(0).contains("column 'x': its points are taken as decimal points"));
  }
}
