package dev.tranche.scoring.value;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import java.nio.CharBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of a column as days since 1970-01-01, which a float holds exactly. A date is one
 * of the years 1800 to 2199: others are typing errors, or stand for a missing value. Immutable.
 */
public final class Dates {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;
  private static final long DAY = 86_400;

  private static final String WEEKDAY = "(?:(?i:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?,? )?";
  private static final String PART =
      "(\\d{1,4}|(?![年月년월일])\\p{L}{3,12})(?:(?<=\\d)(?i:st|nd|rd|th))?";
  private static final String BETWEEN = "(?: de |\\.? |\\.|[-/_年月]|[년월] ?|, ?)";
  private static final String TIME =
      "(?:(?:[T:]| +)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm])?"
          + "(?: ?(?:Z|[A-Z]{3,4}|[+-]\\d{2}(?::?\\d{2})?))?)?";
  private static final Pattern PARTS =
      Pattern.compile(
          WEEKDAY
              + PART
              + BETWEEN
              + PART
              + "(?:"
              + BETWEEN
              + "(\\d{4}|\\d{1,2}))?(?:[日月일월.]| г\\.?)?"
              + TIME);

  /** As SAS writes dates and months, {@code 31DEC2018} and {@code DEC2018}. */
  private static final Pattern CLOSED_UP =
      Pattern.compile(
          "(\\d{1,2})?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(\\d{4}|\\d{2})" + TIME,
          Pattern.CASE_INSENSITIVE);

  /** As Java writes them: {@code Mon Dec 31 00:00:00 UTC 2018}. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) \\d{2}:\\d{2}:\\d{2}(?: [A-Z]{2,5})? (\\d{4})");

  private static final Pattern QUARTER =
      Pattern.compile("(\\d{4})[ /-]?[Qq]([1-4])|[Qq]([1-4])[ /-]?(\\d{4})");

  /** Data frames write whole numbers of a column with missing values as 20181231.0. */
  private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,16})(?:\\.\\d*)?");

  private final DateStyle style;

  /** Of a column written in that style. */
  public Dates(DateStyle style) {
    this.style = style;
  }

  /** The day of {@code text[from, to)}, or NaN if that is no date. */
  public float parse(char[] text, int from, int to) {
    return parse(CharBuffer.wrap(text, from, to - from));
  }

  /** The day of the text, or NaN if it is no date. */
  public float parse(CharSequence text) {
    if (style.form().isNumber()) {
      Matcher number = NUMBER.matcher(text);
      if (number.matches()) {
        return ofNumber(Long.parseLong(number.group(1)));
      }
    }
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      return parts.group(3) == null
          ? monthOf(parts.group(1), parts.group(2))
          : day(parts.group(1), parts.group(2), parts.group(3));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (last.matches()) {
      return day(last.group(1), last.group(2), last.group(3));
    }
    return style.form() == DateForm.YEAR_QUARTER ? quarter(text) : closedUp(text);
  }

  private float closedUp(CharSequence text) {
    Matcher parts = CLOSED_UP.matcher(text);
    if (!parts.matches()) {
      return Float.NaN;
    }
    String year = parts.group(3);
    if (parts.group(1) != null) {
      return day(parts.group(1), parts.group(2), year);
    }
    // Of a month and two digits nobody knows whether it is a code or a date.
    return year.length() == 4 ? monthOf(parts.group(2), year) : Float.NaN;
  }

  /** The first day of a quarter. */
  private static float quarter(CharSequence text) {
    Matcher parts = QUARTER.matcher(text);
    if (!parts.matches()) {
      return Float.NaN;
    }
    boolean yearFirst = parts.group(1) != null;
    int year = Integer.parseInt(parts.group(yearFirst ? 1 : 4));
    int quarter = Integer.parseInt(parts.group(yearFirst ? 2 : 3));
    return day(year, 3 * quarter - 2, 1);
  }

  /** The day that a whole number tells in a form that is one, or NaN if it is no date. */
  public float ofNumber(long number) {
    return switch (style.form()) {
      case MONTH_DIGITS -> day((int) (number / 100), (int) (number % 100), 1);
      case DIGITS -> day((int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100));
      case SECONDS -> known(Math.floorDiv(number, DAY));
      case MILLISECONDS -> known(Math.floorDiv(number, 1000 * DAY));
      default -> Float.NaN;
    };
  }

  private static float known(long day) {
    boolean known =
        day >= LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay()
            && day <= LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();
    return known ? day : Float.NaN;
  }

  /** The first of a month. */
  private float monthOf(String first, String second) {
    return switch (style.form()) {
      case MONTH_YEAR -> firstOf(second, first);
      case YEAR_MONTH -> firstOf(first, second);
      default -> Float.NaN;
    };
  }

  private float day(String first, String second, String third) {
    if (first.length() == 4 && isNumber(first)) {
      return day(year(first), month(second), number(third));
    }
    // A name is the month wherever it stands.
    boolean named = !isNumber(first) || !isNumber(second);
    boolean monthFirst = named ? !isNumber(first) : style.form() == DateForm.MONTH_DAY_YEAR;
    return switch (style.form()) {
      case DAY_MONTH_YEAR, MONTH_DAY_YEAR ->
          monthFirst
              ? day(year(third), month(first), number(second))
              : day(year(third), month(second), number(first));
      default -> Float.NaN;
    };
  }

  /** Of two short numbers nobody knows which is the year. */
  private float firstOf(String year, String month) {
    return year.length() == 4 || !isNumber(month) ? day(year(year), month(month), 1) : Float.NaN;
  }

  private static float day(int year, int month, int day) {
    boolean known =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return known ? LocalDate.of(year, month, day).toEpochDay() : Float.NaN;
  }

  private int year(String text) {
    if (!isNumber(text) || text.length() == 4) {
      return number(text);
    }
    return text.length() == 2 && style.lastYear().isPresent()
        ? style.lastYear().getAsInt()
            - Math.floorMod(style.lastYear().getAsInt() - number(text), 100)
        : 0;
  }

  private static int month(String text) {
    return isNumber(text) ? number(text) : MonthNames.month(text);
  }

  /** 0 for a name. */
  private static int number(String text) {
    return isNumber(text) ? Integer.parseInt(text) : 0;
  }

  private static boolean isNumber(String text) {
    return text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }
}
