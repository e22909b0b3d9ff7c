package dev.tranche.training.read.cell;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.value.DateStyleSearch;
import dev.tranche.scoring.value.Dates;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Tells dates and times among texts and among whole numbers of which nothing is said. */
public final class DateDetection {
  private static final float FIRST_DAY = 19_000_101;
  private static final float LAST_DAY = 21_001_231;
  private static final float FIRST_MONTH = 190_001;
  private static final float LAST_MONTH = 210_012;

  /** Of so many different months: by chance only one of eight numbers ends like one. */
  private static final int FEWEST_MONTHS = 5;

  private static final int FEWEST_DAYS = 5;

  private static final double DAY = 86_400;
  private static final float FIRST_MIDNIGHT = 1e8f;
  private static final float LAST_MIDNIGHT = 4_102_444_800f;

  private static final float[] NO_DAYS = {0, 99_991_231, 99_999_999};

  private static final int MONTHS = 12;
  private static final double NEARLY_ALL = 0.95;

  private static final Pattern CODE = Pattern.compile("(\\p{L}+)[ _-]?\\d{1,2}");

  /** Months of them are so usual that one alone is believed. */
  private static final Predicate<String> ENGLISH =
      Pattern.compile("(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)").asMatchPredicate();

  private DateDetection() {}

  /** Whether the texts, each once, are dates, all but one in twenty. */
  public static boolean among(List<String> texts) {
    return texts.size() >= 2
        && !areOneCode(texts)
        && Arrays.stream(DateForm.values())
            .filter(form -> !form.isNumber())
            .map(form -> new Dates(new DateStyle(form, DateStyleSearch.ANY_YEAR)))
            .anyMatch(
                dates ->
                    texts.stream().filter(text -> !Float.isNaN(dates.parse(text))).count()
                        >= NEARLY_ALL * texts.size());
  }

  /** Whether all are one word and a small number, as products are called: {@code PRO-24}. */
  private static boolean areOneCode(List<String> texts) {
    Set<String> words = new HashSet<>();
    for (String text : texts) {
      Matcher code = CODE.matcher(text);
      words.add(code.matches() ? code.group(1) : "");
    }
    return words.size() == 1 && !words.contains("") && words.stream().noneMatch(ENGLISH);
  }

  /** How to use a column of them. */
  public static String use(String column) {
    return "in the spec of a risk model \"derived: {"
        + ColumnKey.of(column + "_days")
        + ": {days_since: "
        + ColumnKey.of(column)
        + ", to: YYYY-MM-DD}}\" makes a feature of it";
  }

  /** How the whole numbers of a column, all of as many digits, tell days, if nearly all do. */
  public static Optional<String> among(float[] values, DigitCounts digits) {
    if (areMonths(values)) {
      return Optional.of("months written as " + DateForm.MONTH_DIGITS.word());
    }
    if (areMidnights(values)) {
      return Optional.of("dates written as " + DateForm.SECONDS.word());
    }
    if (digits.longest() == 8 && areDays(values)) {
      return Optional.of("dates written as " + DateForm.DIGITS.word());
    }
    return RareDates.among(values).map(form -> form.reason());
  }

  /** Whether nearly all are days, but for those that say that there is none, or no last one. */
  private static boolean areDays(float[] values) {
    Dates dates = new Dates(new DateStyle(DateForm.DIGITS));
    int told = 0;
    int days = 0;
    for (float value : values) {
      told += Float.isNaN(value) || Arrays.binarySearch(NO_DAYS, value) >= 0 ? 0 : 1;
      days += isDay(value, dates) ? 1 : 0;
    }
    return told > 0 && days >= NEARLY_ALL * told;
  }

  /** Whether all are months of our centuries. */
  private static boolean areMonths(float[] values) {
    int[] seen = new int[MONTHS + 1];
    for (float value : values) {
      if (Float.isNaN(value)) {
        continue;
      }
      int month = (int) value % 100;
      boolean whole = value == (int) value;
      if (!whole || value < FIRST_MONTH || value > LAST_MONTH || month < 1 || month > MONTHS) {
        return false;
      }
      seen[month]++;
    }
    return Arrays.stream(seen).filter(count -> count > 0).count() >= FEWEST_MONTHS;
  }

  /** Whether all are seconds of the years 1973 to 2099 at which days begin, in UTC. */
  private static boolean areMidnights(float[] values) {
    Set<Float> days = new HashSet<>();
    for (float value : values) {
      if (Float.isNaN(value)) {
        continue;
      }
      // The float beside the second that was written, where floats are further apart than seconds.
      double apart = Math.abs(value - Math.rint(value / DAY) * DAY);
      if (value < FIRST_MIDNIGHT || value > LAST_MIDNIGHT || apart > Math.ulp(value) / 2) {
        return false;
      }
      if (days.size() < FEWEST_DAYS) {
        days.add(value);
      }
    }
    return days.size() == FEWEST_DAYS;
  }

  /** Floats of eight digits are even: the number that was written may be the one beside. */
  private static boolean isDay(float value, Dates dates) {
    long number = (long) value;
    return value >= FIRST_DAY
        && value <= LAST_DAY
        && LongStream.rangeClosed(number - 1, number + 1)
            .anyMatch(near -> !Float.isNaN(dates.ofNumber(near)));
  }
}
