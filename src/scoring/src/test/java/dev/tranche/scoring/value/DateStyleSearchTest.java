package dev.tranche.scoring.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateStyleSearchTest {
  private static DateStyleSearch of(String... texts) {
    return DateStyleSearch.of(List.of(texts), Optional.empty());
  }

  private static DateForm form(String... texts) {
    return of(texts).style().map(DateStyle::form).orElseThrow();
  }

  private static String read(String text, String... texts) {
    return DateStyle.text(new Dates(of(texts).style().orElseThrow()).parse(text));
  }

  @Test
  void theFormThatReadsMostIsTaken() {
    assertEquals(DateForm.YEAR_MONTH_DAY, form("2018-01-02", "2018-03-04"));
    assertEquals(DateForm.DAY_MONTH_YEAR, form("01/02/2018", "13/02/2018"));
    assertEquals(DateForm.MONTH_DAY_YEAR, form("01/02/2018", "02/13/2018"));
    assertEquals(DateForm.DAY_MONTH_YEAR, form("01/02/2018", "13/02/2018", "14/02/2018", "x"));
    assertEquals(DateForm.MONTH_YEAR, form("Dec-15", "Jan-62"));
    assertEquals(DateForm.DAY_MONTH_YEAR, form("12NOV2014", "01JAN2015"));
    assertEquals(DateForm.MONTH_YEAR, form("NOV2014", "JAN2015"));
    assertEquals(DateForm.YEAR_QUARTER, form("2016Q3", "2016Q4"));
    assertEquals(DateForm.YEAR_QUARTER, form("Q3 2016", "2016-Q4"));
    assertEquals(DateForm.DIGITS, form("20180102", "20171231"));
    assertEquals(DateForm.MONTH_DIGITS, form("201802", "201712"));
    assertEquals(DateForm.SECONDS, form("1546214400", "946684800"));
    assertEquals(DateForm.MILLISECONDS, form("1546214400000", "946684800000"));
  }

  @Test
  void pointsAndNamesOfMonthsLeaveNoDoubt() {
    assertEquals(DateForm.DAY_MONTH_YEAR, form("01.02.2018", "03.04.2018"));
    assertEquals(DateForm.DAY_MONTH_YEAR, form("01-Feb-2018", "Mar 4, 2018"));
  }

  @Test
  void dayAndMonthThatCouldBeEitherAreDoubtful() {
    assertEquals(
        List.of(DateForm.DAY_MONTH_YEAR, DateForm.MONTH_DAY_YEAR),
        of("01/02/2018", "03/04/2018").doubtful());
    assertEquals(
        Optional.of(new DateStyle(DateForm.MONTH_DAY_YEAR)),
        DateStyleSearch.of(
                List.of("01/02/2018", "03/04/2018"), Optional.of(DateForm.MONTH_DAY_YEAR))
            .style());
  }

  @Test
  void oneWrongDayAmongManyDoesNotMakeSeconds() {
    String[] days = new String[20];
    for (int i = 0; i < days.length; i++) {
      days[i] = "" + (20180101 + i);
    }
    days[7] = "20180230";
    assertEquals(DateForm.DIGITS, form(days));
  }

  @Test
  void smallNumbersAreNoSeconds() {
    assertEquals(Optional.empty(), of("17531", "17532").style());
    assertEquals(Optional.empty(), of("1985", "2001").style());
  }

  @Test
  void shortYearsAreOfTheCenturyInWhichTheyFollowEachOther() {
    assertEquals("1962-01-01", read("Jan-62", "Jan-62", "Dec-99", "Mar-00", "Jun-15"));
    assertEquals("2016-01-01", read("Jan-16", "Jan-62", "Dec-99", "Mar-00", "Jun-15"));
    assertEquals("2007-01-01", read("Jan-07", "Jan-07", "Dec-18"));
    assertEquals("2030-01-01", read("Jan-30", "Jan-07", "Dec-18"));
    assertEquals("2000-01-01", read("Jan-00", "Jan-07", "Dec-18"));
    assertEquals("1975-01-01", read("Jan-75", "Jan-62", "Dec-75"));
    assertEquals("2001-01-01", read("Jan-01", "Jan-01"));
    assertEquals("1962-01-05", read("05JAN62", "05JAN62", "31DEC99", "01MAR00", "01JUN15"));
    assertEquals(Optional.of(new DateStyle(DateForm.MONTH_YEAR)), of("Jan-2001").style());
  }
}
