package dev.tranche.scoring.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static float day(DateForm form, String text) {
    char[] cell = ("x" + text + "x").toCharArray();
    return new Dates(new DateStyle(form, OptionalInt.of(2029))).parse(cell, 1, cell.length - 1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "YEAR_MONTH_DAY, 2018/1/5, 2018-01-05",
        "YEAR_MONTH_DAY, 2018-01-05T23:59:59.123+02:00, 2018-01-05",
        "YEAR_MONTH_DAY, 2018-01-05 1:02 pm, 2018-01-05",
        "DAY_MONTH_YEAR, 5.1.2018, 2018-01-05",
        "DAY_MONTH_YEAR, 05-JAN-18, 2018-01-05",
        "DAY_MONTH_YEAR, \"5. Januar 2018\", 2018-01-05",
        "DAY_MONTH_YEAR, 5 févr. 2018, 2018-02-05",
        "DAY_MONTH_YEAR, 05/01/30, 1930-01-05",
        "DAY_MONTH_YEAR, 05/01/29, 2029-01-05",
        "DAY_MONTH_YEAR, \"Jan 5, 2018\", 2018-01-05",
        "YEAR_MONTH_DAY, 2018-01-05 00:00:00+00, 2018-01-05",
        "YEAR_MONTH_DAY, 2018-01-05 10:30:00 CEST, 2018-01-05",
        "DAY_MONTH_YEAR, 05-JAN-18 12.00.00.000000 AM, 2018-01-05",
        "DAY_MONTH_YEAR, 5 de março de 2018, 2018-03-05",
        "MONTH_DAY_YEAR, 1/5/2018, 2018-01-05",
        "MONTH_DAY_YEAR, \"December 31, 1999\", 1999-12-31",
        "DAY_MONTH_YEAR, 12NOV2014, 2014-11-12",
        "DAY_MONTH_YEAR, 1jan30, 1930-01-01",
        "MONTH_DAY_YEAR, 12Nov2014, 2014-11-12",
        "DAY_MONTH_YEAR, 12NOV2014:23:59:59.123, 2014-11-12",
        "DAY_MONTH_YEAR, 12-NOV-2014, 2014-11-12",
        "DAY_MONTH_YEAR, 12 Nov 2014, 2014-11-12",
        "MONTH_YEAR, NOV2014, 2014-11-01",
        "YEAR_QUARTER, 2016Q3, 2016-07-01",
        "YEAR_QUARTER, 2016-Q1, 2016-01-01",
        "YEAR_QUARTER, 2016 q4, 2016-10-01",
        "YEAR_QUARTER, Q2 2016, 2016-04-01",
        "YEAR_QUARTER, Q2/2016, 2016-04-01",
        "MONTH_YEAR, Dec-15, 2015-12-01",
        "MONTH_YEAR, 12/2015, 2015-12-01",
        "MONTH_YEAR, dez 2015, 2015-12-01",
        "MONTH_YEAR, ČVC-15, 2015-07-01",
        "MONTH_YEAR, Haz-15, 2015-06-01",
        "MONTH_YEAR, май 2015, 2015-05-01",
        "DAY_MONTH_YEAR, 5 červen 2015, 2015-06-05",
        "DAY_MONTH_YEAR, 5 červenec 2015, 2015-07-05",
        "DAY_MONTH_YEAR, 12 października 2015, 2015-10-12",
        "DAY_MONTH_YEAR, 5 de septiembre de 2015, 2015-09-05",
        "DAY_MONTH_YEAR, 5 декабря 2015 г., 2015-12-05",
        "YEAR_MONTH_DAY, 2015. december 31., 2015-12-31",
        "DAY_MONTH_YEAR, 31 desember 2015, 2015-12-31",
        "DAY_MONTH_YEAR, 31 styczeń 2016, 2016-01-31",
        "DAY_MONTH_YEAR, 28 февр. 2016, 2016-02-28",
        "YEAR_MONTH_DAY, 2015년 12월 31일, 2015-12-31",
        "YEAR_MONTH_DAY, 2015_12_31, 2015-12-31",
        "MONTH_DAY_YEAR, Thu Dec 31 23:59:59 CET 2015, 2015-12-31",
        "YEAR_MONTH, 2015-12, 2015-12-01",
        "YEAR_MONTH, 62-Jan, 1962-01-01",
        "DIGITS, 20240229, 2024-02-29",
        "DIGITS, 20240229.0, 2024-02-29",
        "SECONDS, -86401, 1969-12-30",
        "SECONDS, 1546214399, 2018-12-30",
        "SECONDS, 1546214400.5, 2018-12-31",
        "MILLISECONDS, 1546214400000, 2018-12-31",
        "MONTH_DIGITS, 201802, 2018-02-01",
        "MONTH_DIGITS, 201802.0, 2018-02-01",
        "DAY_MONTH_YEAR, \"Wed, 09 Jan 2019\", 2019-01-09",
        "DAY_MONTH_YEAR, 14th May 2014, 2014-05-14",
        "MONTH_DAY_YEAR, \"Saturday, May 3rd, 2014\", 2014-05-03",
        "YEAR_MONTH_DAY, 2018年2月3日, 2018-02-03",
        "YEAR_MONTH, 2018年2月, 2018-02-01"
      })
  void areReadAsTheCalendarHasThem(DateForm form, String text, LocalDate date) {
    assertEquals((float) date.toEpochDay(), day(form, text));
  }

  @ParameterizedTest
  @EnumSource(DateForm.class)
  void areReadInTheirExampleAndAsIsoDatesInEveryForm(DateForm form) {
    LocalDate day = LocalDate.parse(DateStyle.text(day(form, form.example())));
    int month = form == DateForm.YEAR_QUARTER ? 10 : 12;
    assertEquals(LocalDate.of(2018, month, 1), day.withDayOfMonth(1));
    assertEquals("1905-03-07", DateStyle.text(day(form, "1905-03-07")));
    assertEquals(Float.NaN, new Dates(new DateStyle(form)).parse("05/01/29"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "12",
        "1985",
        "2018-02-29",
        "2018-13-01",
        "0000-00-00",
        "9999-12-31",
        "31/31/2018",
        "05/06",
        "5 Mars",
        "Foo-2018",
        "MAR15",
        "12OCT",
        "31NOV2014",
        "112NOV2014",
        "12NOVE2014",
        "12NOV0014",
        "2016Q0",
        "2016Q5",
        "16Q3",
        "Q3",
        "2016Q3x",
        "1Q2016Q3",
        "2018-01-05x",
        "10:30",
        "99999999999999999999",
        "201813",
        "201800",
        "Wed, 09",
        "14xx May 2014",
        "--"
      })
  void areNotReadWhereThereIsNone(String text) {
    for (DateForm form : DateForm.values()) {
      boolean seconds = form == DateForm.SECONDS || form == DateForm.MILLISECONDS;
      if (!seconds || !text.matches("\\d+")) {
        assertEquals(Float.NaN, day(form, text), form + " " + text);
      }
    }
  }
}
