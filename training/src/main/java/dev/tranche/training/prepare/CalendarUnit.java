package dev.tranche.training.prepare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;

/** What days are put together by, the shortest first; each begins in a year that it divides. */
enum CalendarUnit {
  MONTH(1),
  QUARTER(3),
  YEAR(12),
  TWO_YEARS(24),
  FIVE_YEARS(60),
  DECADE(120),
  FIFTY_YEARS(600);

  private static final int MONTHS = 12;

  private final int months;

  CalendarUnit(int months) {
    this.months = months;
  }

  /**
   * The shortest in which the days are of few periods; the longest if there is none.
   *
   * @param days since 1970-01-01
   * @param most how many periods are few
   */
  static CalendarUnit of(long[] days, int most) {
    long[] different = Arrays.stream(days).distinct().toArray();
    return Arrays.stream(values())
        .filter(unit -> Arrays.stream(different).map(unit::period).distinct().count() <= most)
        .findFirst()
        .orElse(FIFTY_YEARS);
  }

  /** The number of the period that a day is in; later ones have higher numbers. */
  long period(long day) {
    return Math.floorDiv(months(LocalDate.ofEpochDay(day)), months);
  }

  private static long months(LocalDate date) {
    return (long) MONTHS * date.getYear() + date.getMonthValue() - 1;
  }

  /** What a period is called, such as {@code 2023-07}, {@code 2023-Q3}, {@code 2023}. */
  String name(long period) {
    int first = Math.toIntExact(period * months);
    int year = first / MONTHS;
    int month = first % MONTHS;
    return switch (this) {
      case MONTH -> YearMonth.of(year, month + 1).toString();
      case QUARTER -> String.format(Locale.ROOT, "%d-Q%d", year, month / months + 1);
      case YEAR -> Integer.toString(year);
      default -> year + " to " + (year + months / MONTHS - 1);
    };
  }
}
