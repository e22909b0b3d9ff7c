package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of numbers in the dress that people's files have them in. */
class NumberStyleSearchTest {
  @TempDir private Path folder;

  private CsvData read(ReadOptions options, String... cells) throws IOException {
    Path file = folder.resolve("data.csv");
    Files.writeString(file, "x|y\n" + String.join("|1\n", cells) + "|2\n");
    return TableReader.read(file, options);
  }

  private CsvData read(String... cells) throws IOException {
    return read(ReadOptions.none(), cells);
  }

  private static float[] numbers(CsvData data) {
    return ((NumericColumn) data.table().column("x")).values();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "7,5 %; 12,25 %; 0,5 %; 7.5; 12.25; .5",
        "%17,5; %3,25; %40,5; 17.5; 3.25; 40.5",
        "44.1k; 8.03k; 5.7k; 44100; 8030; 5700",
        "5.38万; 86.03万; 3万; 53800; 860300; 30000",
        "1.5E3k; 2.25k; 3k; 1500000; 2250; 3000",
        "Rs 21,50,808/-; Rs 250/-; Rs 1,00,000/-; 2150808; 250; 100000",
        "- 9840.95; 12.5; - 3; -9840.95; 12.5; -3",
        "$1,200.50; $3; -$4,000; 1200.5; 3; -4000",
        "1.200,50 €; 3 €; 4.000.000 €; 1200.5; 3; 4000000",
        "EUR 12; EUR 1 300; EUR 7,5; 12; 1300; 7.5",
        "1'200; 15'000.25; 7; 1200; 15000.25; 7",
        "Fr. 1'200.—; Fr. 15'000.25; Fr. 7.--; 1200; 15000.25; 7",
        "USD 1.2m; USD 900; USD 3k; 1200000; 900; 3000",
        "₹ 2 lakh; ₹ 1 crore; ₹ 500; 200000; 10000000; 500",
        "12 mo.; 24 mo.; 36 mo.; 12; 24; 36",
        "5.123; 12.5; 1,234; 5.123; 12.5; 1234",
        "5,123; 12,5; 1.234; 5.123; 12.5; 1234",
        "12,34,567; 1,00,000.5; 9; 1234567; 100000.5; 9",
        "(250); 31.5; 12-; -250; 31.5; -12",
        "12k; 3.5K; 900; 12000; 3500; 900",
        "1.5M; 20k; 3M; 1500000; 20000; 3000000",
        "36 months; 60 months; 12 months; 36; 60; 12",
        "1 year; 2 years; 30 years; 1; 2; 30",
        "−4; 5; 6; -4; 5; 6",
        "631,--; 12,50; 1.200,-; 631; 12.5; 1200",
        "CHF 631.--; CHF 12.50; CHF 1'200.—; 631; 12.5; 1200",
        "631.--; -12.—; 7; 631; -12; 7",
        "ca. 9113; 8500; approx. 7.5; 9113; 8500; 7.5",
        "~9113; ~ 8500; ~7.5; 9113; 8500; 7.5",
        "1,5; 3; 2; 1.5; 3; 2",
        "1 234,5; 12 345; 7; 1234.5; 12345; 7"
      })
  void areUnderstood(String first, String second, String third, float one, float two, float three)
      throws IOException {
    CsvData data = read(first, second, third);
    assertArrayEquals(new float[] {one, two, three}, numbers(data));
    assertEquals(1, data.warnings().size(), data.warnings()::toString);
    assertTrue(data.warnings().get(0).startsWith("column 'x' holds numbers with "));
  }

  @Test
  void thatCouldBeThousandsOrDecimalsAreDoubted() throws IOException {
    CsvData data = read("1,234", "12,500", "7,250");
    assertArrayEquals(new float[] {1234, 12500, 7250}, numbers(data));
    assertTrue(data.warnings().get(0).contains("write \"decimal: {x: ','}\""));
    ReadOptions decimal =
        new ReadOptions(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Map.of(),
            new ValueOptions(Map.of(), Map.of(), Map.of("x", ',')));
    assertArrayEquals(
        new float[] {1.234f, 12.5f, 7.25f}, numbers(read(decimal, "1,234", "12,500", "7,250")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"5,123; 5.123; 7", "5.123 €; 7.250 €; 1,500 €", "-5,123; (12.500); 3"})
  void whoseTwoSeparatorsNobodyCanTellApartAreRefused(String first, String second, String third) {
    InputException error = assertThrows(InputException.class, () -> read(first, second, third));
    assertTrue(
        error.getMessage().contains("and no number tells which of ',' and '.' is the decimal"),
        error::getMessage);
    assertTrue(error.getMessage().contains("\"decimal: {x: ','}\""), error::getMessage);
  }

  @Test
  void areReadAsTheSpecSaysWhereTheyHaveTwoSeparators() throws IOException {
    ReadOptions comma =
        new ReadOptions(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Map.of(),
            new ValueOptions(Map.of(), Map.of(), Map.of("x", ',')));
    assertArrayEquals(new float[] {5.123f, 5123, 7}, numbers(read(comma, "5,123", "5.123", "7")));
  }

  @Test
  void ofWhichSomeHaveNoUnitAreDoubted() throws IOException {
    CsvData data = read("36 months", "60 months", "12", "24 months");
    assertArrayEquals(new float[] {36, 60, 12, 24}, numbers(data));
    assertEquals(
        List.of("column 'x' holds numbers with 'months'; some have the unit and some have none"),
        data.warnings());
  }

  @Test
  void whoseDashMayBeAZeroAreDoubted() throws IOException {
    CsvData data = read("$1,200.50", "-", "$3");
    assertEquals(
        "column 'x': 1 cell holds '-', taken as missing values; where it means 0, as in accounts,"
            + " write 0",
        data.warnings().get(1));
    assertEquals(List.of(), read("1200.5", "-", "3").warnings());
  }

  @Test
  void withoutAnySeparatorLeaveNoneOpen() throws IOException {
    assertEquals(
        List.of("column 'x' holds numbers with blanks between thousands"),
        read("1 234", "12 345", "7").warnings());
  }

  @ParameterizedTest
  @CsvSource({
    "A12,B7,C3",
    "$5,€6,£7",
    "3+,1,2",
    "10:30,11:45,12:00",
    "2-3,4-5,6-7",
    "CA9113,CA8500,CA7500",
    "~a1,~b2,~c3",
    "6--,7--,8--"
  })
  void otherTextsStayTexts(String first, String second, String third) throws IOException {
    CategoricalColumn column = (CategoricalColumn) read(first, second, third).table().column("x");
    assertEquals(3, column.categories().size());
  }

  @Test
  void anUnknownWordAmongManyNumbersIsNamed() throws IOException {
    String[] cells = new String[40];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i % 4 == 0 ? "weiß nicht" : i + ",5 %";
    }
    InputException error = assertThrows(InputException.class, () -> read(cells));
    assertTrue(error.getMessage().contains("line 2, column 'x': 'weiß nicht' is not a number"));
    ReadOptions missing =
        new ReadOptions(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Map.of(),
            new ValueOptions(Map.of("*", List.of("weiß nicht")), Map.of(), Map.of()));
    assertEquals(10, ((NumericColumn) read(missing, cells).table().column("x")).missing());
  }

  @Test
  void declaredNumericTheyAreUnderstoodToo() throws IOException {
    ReadOptions numeric =
        new ReadOptions(
            Optional.empty(), Optional.empty(), Set.of(), Map.of("x", FeatureKind.NUMERIC));
    assertArrayEquals(new float[] {5.5f, 6}, numbers(read(numeric, "5.5 %", "6 %")));
    InputException error =
        assertThrows(InputException.class, () -> read(numeric, "5.5 %", "six", "6 %"));
    assertTrue(error.getMessage().contains("line 3, column 'x': 'six' is not a number"));
  }

  @Test
  void withheldDigitsAreNoUnit() throws IOException {
    CsvData data = read("606xx", "945xx", "112xx", "330xx", "750xx", "606xx");
    assertEquals(5, ((CategoricalColumn) data.table().column("x")).categories().size());
  }

  @Test
  void aDashThatMayMeanZeroIsRefusedWithWhatToWrite() {
    for (String dash : List.of("$ -", "$ - 0 -", "- €", "Rs -", "- 0 -")) {
      String[] cells = new String[40];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = i == 7 ? dash : "$ " + (1000 + 37 * i) + ".50";
      }
      String message =
          String.valueOf(assertThrows(InputException.class, () -> read(cells)).getMessage());
      assertTrue(
          message.contains("'" + dash + "' is not a number; write 0 if the dash means it"),
          message);
    }
  }
}
