package dev.tranche.training.read.cell;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.value.DateStyleSearch;
import dev.tranche.scoring.value.Dates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Tells dates and times among texts and among whole numbers of which nothing is said. */
public final class DateDetection {
  private static final float FIRST_DAY = 19_000_101;
  private static final float LAST_DAY = 21_001_231;
  private static final double NEARLY_ALL = 0.95;

  private DateDetection() {}

  /** Whether the texts, each once, are dates, all but one in twenty. */
  public static boolean among(List<String> texts) {
    return texts.size() >= 2
        && Arrays.stream(DateForm.values())
            .filter(form -> !form.isNumber())
            .map(form -> new Dates(new DateStyle(form, DateStyleSearch.ANY_YEAR)))
            .anyMatch(
                dates ->
                    texts.stream().filter(text -> !Float.isNaN(dates.parse(text))).count()
                        >= NEARLY_ALL * texts.size());
  }

  /** How to use a column of them. */
  public static String use(String column) {
    return "in the spec of a risk model \"derived: {"
        + column
        + "_days: {days_since: "
        + column
        + ", to: YYYY-MM-DD}}\" makes a feature of it";
  }

  /** How the whole numbers of a column, all of as many digits, tell days, if nearly all do. */
  public static Optional<String> among(float[] values, DigitCounts digits) {
    if (!digits.sameLength() || digits.longest() != 8) {
      return Optional.empty();
    }
    Dates dates = new Dates(new DateStyle(DateForm.DIGITS));
    int filled = 0;
    int days = 0;
    for (float value : values) {
      filled += Float.isNaN(value) ? 0 : 1;
      days += isDay(value, dates) ? 1 : 0;
    }
    return days >= NEARLY_ALL * filled
        ? Optional.of("dates written as " + DateForm.DIGITS.word())
        : Optional.empty();
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
