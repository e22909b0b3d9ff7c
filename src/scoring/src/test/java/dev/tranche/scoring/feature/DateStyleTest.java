package dev.tranche.scoring.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateStyleTest {
  @ParameterizedTest
  @CsvSource({"0, 1970-01-01", "-1, 1969-12-31", "17896, 2018-12-31", "11016, 2000-02-29"})
  void aNumberOfDaysIsWrittenAsIsoHasIt(float day, String text) {
    assertEquals(text, DateStyle.text(day));
  }

  @Test
  void saysWhatWouldBeRight() {
    assertEquals(
        "a date as y-m-d, such as 2018-12-31", new DateStyle(DateForm.YEAR_MONTH_DAY).words());
    assertEquals(
        "a date as d/m/y, such as 31/12/2018, or 2018-12-31",
        new DateStyle(DateForm.DAY_MONTH_YEAR, OptionalInt.of(2029)).words());
  }

  @Test
  void onlyDigitsAndEpochsAreNumbers() {
    EnumSet<DateForm> numbers = EnumSet.allOf(DateForm.class);
    numbers.removeIf(form -> !form.isNumber());
    assertEquals(
        EnumSet.of(DateForm.DIGITS, DateForm.MONTH_DIGITS, DateForm.SECONDS, DateForm.MILLISECONDS),
        numbers);
  }

  @ParameterizedTest
  @EnumSource
  void aFormIsFoundByItsWord(DateForm form) {
    assertEquals(Optional.of(form), DateForm.of(form.word()));
    assertTrue(DateForm.of(form.word() + "x").isEmpty());
  }
}
