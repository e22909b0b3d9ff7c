package dev.tranche.training.read.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RareDatesTest {
  private static final int ROWS = 100;

  private static Optional<RareDates> among(IntToDoubleFunction number) {
    float[] values = new float[ROWS + 1];
    for (int row = 0; row < ROWS; row++) {
      values[row] = (float) number.applyAsDouble(row);
    }
    values[ROWS] = Float.NaN;
    return RareDates.among(values);
  }

  @ParameterizedTest
  @CsvSource({
    "yyMMdd, SHORT",
    "1yyMMdd, SHORT",
    "yyyyDDD, DAY_OF_YEAR",
    "yyyy.MM, MONTH_AS_DECIMALS",
    "MM.yyyy, YEAR_AS_DECIMALS"
  })
  void allOfOneFormAreFound(String pattern, RareDates form) {
    DateTimeFormatter writing =
        DateTimeFormatter.ofPattern(pattern.replace("1", "'1'"), Locale.ROOT);
    IntToDoubleFunction date =
        row -> Double.parseDouble(LocalDate.of(2013, 1, 5).plusDays(31L * row).format(writing));
    assertEquals(Optional.of(form), among(date));
    assertEquals(Optional.empty(), among(row -> row == 50 ? 123_999.5 : date.applyAsDouble(row)));
  }

  @Test
  void measuresAndFewCodesAreNone() {
    assertEquals(Optional.empty(), among(row -> 100_000 + 37.0 * row));
    assertEquals(Optional.empty(), among(row -> 101 + row % 12));
    assertEquals(Optional.empty(), among(row -> 110_101 + row % 3));
    assertEquals(Optional.empty(), among(row -> 2000 + row % 12 / 100.0 + row));
    assertEquals(Optional.empty(), among(row -> 2015));
    assertEquals(Optional.empty(), among(row -> 2_000_001 + row), "rows that are counted");
  }
}
