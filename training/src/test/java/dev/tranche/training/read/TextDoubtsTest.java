package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.read.cell.ValueOptions;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careful person would doubt of a column is said, with the value that was taken. */
class TextDoubtsTest {
  private static final int ROWS = 300;

  @TempDir private Path folder;

  private CsvData read(String name, IntFunction<String> cell, ReadOptions options)
      throws IOException {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> cell.apply(row) + ";" + row % 7 + "\n")
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("data.csv"), name + ";y\n" + rows);
    return TableReader.read(file, options);
  }

  private CsvData read(IntFunction<String> cell) throws IOException {
    return read("x", cell, ReadOptions.none());
  }

  private CsvData read(IntFunction<String> cell, ValueOptions values) throws IOException {
    return read(
        "x", cell, new ReadOptions(Optional.empty(), Optional.empty(), Set.of(), Map.of(), values));
  }

  private static void assertSaid(String words, CsvData data) {
    assertEquals(1, data.warnings().size(), data.warnings()::toString);
    assertTrue(data.warnings().get(0).contains(words), data.warnings()::toString);
  }

  private static float value(CsvData data, int row) {
    return ((NumericColumn) data.table().columns().get(0)).values()[row];
  }

  private String error(IntFunction<String> cell) {
    return String.valueOf(assertThrows(InputException.class, () -> read(cell)).getMessage());
  }

  @Test
  void oneDecimalCommaAmongDecimalPointsMakesNoThousandsOfThem() {
    String message = error(row -> row == 50 ? "0,44" : "0." + (100 + row));
    assertTrue(message.contains("line 52, column 'x': '0,44' is not a number"), message);
  }

  @Test
  void pointsThatMayStandBetweenThousandsAreDoubted() throws IOException {
    IntFunction<String> points = row -> 1 + row % 9 + "." + (101 + row);
    CsvData data = read(points);
    assertEquals(1.101f, value(data, 0));
    assertSaid("points are taken as decimal points; if ',' is their decimal separator", data);
    assertSaid("write \"decimal: {x: ','}\"", read(row -> 400 + row + "." + (101 + row)));
    assertEquals(
        List.of(), read(points, new ValueOptions(Map.of(), Map.of(), Map.of("x", '.'))).warnings());
    assertEquals(List.of(), read(row -> row + ".5").warnings());
    assertEquals(List.of(), read(row -> "0." + (101 + row)).warnings());
  }

  @Test
  void percentSignsOnSomeAreSaidAndAmongSharesOfOneRefused() throws IOException {
    CsvData some = read(row -> 10 + row + (row % 3 == 0 ? "%" : ""));
    assertEquals(10, value(some, 0));
    assertSaid("with '%'; some have the sign and some have none", some);
    String message = error(row -> row == 50 ? "5%" : "0." + (101 + row));
    assertTrue(message.contains("line 52, column 'x': '5%' is not a number"), message);
  }

  @Test
  void aCurrencyMayStandOutsideTheParentheses() throws IOException {
    CsvData data = read(row -> row % 2 == 0 ? "$(1,200.5)" : "$" + row + ".25");
    assertEquals(-1200.5f, value(data, 0));
    assertEquals(1.25f, value(data, 1));
  }

  @Test
  void digitsThatAFloatLosesAreSaid() throws IOException {
    assertSaid(
        "300 cells have more digits than a 32-bit float holds",
        read(row -> "100000." + (1000 + row)));
    assertSaid(
        "numbers that are all the same as 32-bit floats",
        read(row -> "1234567." + (100 + row % 9)));
    assertEquals(List.of(), read(row -> "0." + (123_456_789 + 1_000_003L * row)).warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"% y/o", "≤%", "2016-W%", "#%", "=\"%\""})
  void numbersInAnUnknownDressAreText(String form) throws IOException {
    CsvData data = read(row -> form.replace("%", "" + (20 + row % 30)));
    assertInstanceOf(CategoricalColumn.class, data.table().column("x"));
    assertSaid("its values are such as '" + form.replace("%", "20") + "'", data);
  }

  @Test
  void numbersBesideFewWordsAreTextWhichIsSaid() throws IOException {
    String[] years = {"< 1 year", "1 year", "2 years", "3 years", "10+ years"};
    assertSaid("3 of its 5 different values are numbers", read(row -> years[row % 5]));
  }

  @Test
  void spellingsOfOneWordAreSaid() throws IOException {
    String[] homes = {"Own", "OWN", "Rent"};
    assertSaid(
        "only in case, blanks or hyphens, such as 'Own' and 'OWN'", read(row -> homes[row % 3]));
    String[] accents = {"caf\u00e9", "cafe\u0301", "bar"};
    assertSaid("only in case, blanks or hyphens, such as", read(row -> accents[row % 3]));
    assertEquals(List.of(), read(row -> "level " + row % 5).warnings());
  }

  @Test
  void naAmongCodesOfTwoLettersIsDoubted() throws IOException {
    String[] countries = {"DE", "NA", "ZA"};
    assertSaid("write \"not_missing: {x: ['NA']}\"", read(row -> countries[row % 3]));
    String[] words = {"own", "NA", "rent"};
    assertEquals(List.of(), read(row -> words[row % 3]).warnings());
  }

  @Test
  void monthsOfSixDigitsAreNoMeasure() throws IOException {
    assertSaid(
        "'x' is left out: months written as yyyymm",
        read(row -> "20" + (10 + row % 9) + (row % 12 < 9 ? "0" : "") + (row % 12 + 1)));
    assertEquals(List.of(), read(row -> "" + (201_000 + row % 90)).warnings());
  }

  @ParameterizedTest
  @CsvSource({"zip_code, sounds like codes", "opened_date, sounds like dates"})
  void namesThatContradictMeasuresAreSaid(String name, String said) throws IOException {
    assertSaid(said, read(name, row -> "" + (42_000 + row % 50), ReadOptions.none()));
    assertEquals(List.of(), read(row -> "" + (42_000 + row % 50)).warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-99.9", "99999.99", "-111"})
  void codesWithDecimalsAreHintedAt(String code) throws IOException {
    CsvData data = read(row -> row % 9 == 0 ? code : row % 50 + ".5");
    assertSaid("write \"missing: {x: [" + code + "]}\"", data);
  }

  @Test
  void nobodySaysNoneAmongNumbersInSilence() throws IOException {
    assertSaid(
        "60 cells hold 'None', taken as missing", read(row -> row % 5 == 0 ? "none" : row + ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EEE, dd MMM yyyy", "yyyy年MM月dd日", "EEEE dd MMMM yyyy"})
  void datesWithDaysOfTheWeekAndInJapaneseAreDates(String form) throws IOException {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(form, Locale.ENGLISH);
    LocalDate first = LocalDate.of(2019, 1, 30);
    assertSaid("'x' is left out: dates or times", read(row -> format.format(first.plusDays(row))));
  }

  @Test
  void namesThatYamlWouldMisreadAreQuotedInAdvice() throws IOException {
    CsvData index = read("Unnamed: 0", row -> "" + row, ReadOptions.none());
    assertSaid("write \"kinds: {'Unnamed: 0': numeric}\"", index);
  }

  @Test
  void whatIsSaidOfAColumnsWordsBeatsWhatIsSaidOfAll() throws IOException {
    CsvData data =
        read(
            row -> row % 2 == 0 ? "None yet" : "some",
            new ValueOptions(
                Map.of("*", List.of("none yet")), Map.of("x", List.of("None yet")), Map.of()));
    assertEquals(
        List.of("None yet", "some"), ((CategoricalColumn) data.table().column("x")).categories());
  }

  @Test
  void whyNoColumnIsLeftIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("one.csv"), "x\na\na\n");
    InputException error =
        assertThrows(InputException.class, () -> TableReader.read(file, ReadOptions.none()));
    assertTrue(
        error.getMessage().endsWith("; 'x' is left out: constant: every filled cell is 'a'"),
        error::getMessage);
  }
}
