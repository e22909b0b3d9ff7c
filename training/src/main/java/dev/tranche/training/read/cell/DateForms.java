package dev.tranche.training.read.cell;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.value.Dates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells dates and times among texts and among whole numbers of which nothing is said. */
public final class DateForms {
  private static final float FIRST_DAY = 19_000_101;
  private static final float LAST_DAY = 21_001_231;
  private static final double NEARLY_ALL = 0.95;

  private DateForms() {}

  /** Whether the texts, each once, are dates, all but one in twenty. */
  public static boolean among(List<String> texts) {
    return texts.size() >= 2
        && Arrays.stream(DateForm.values())
            .filter(form -> !form.isNumber())
            .map(form -> new Dates(new DateStyle(form, DateStyles.ANY_YEAR)))
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

  /** How the whole numbers of a column, all of as many digits, tell days, if they do. */
  public static Optional<String> among(float[] values, DigitCounts digits) {
    if (!digits.sameLength() || digits.longest() != 8) {
      return Optional.empty();
    }
    for (float value : values) {
      if (!Float.isNaN(value) && !day(value)) {
        return Optional.empty();
      }
    }
    return Optional.of("dates written as yyyymmdd");
  }

  /** Floats of eight digits lose a day at most, so the day is looked at with some tolerance. */
  private static boolean day(float value) {
    long number = (long) value;
    long month = number / 100 % 100;
    return value >= FIRST_DAY
        && value <= LAST_DAY
        && month >= 1
        && month <= 12
        && number % 100 <= 32;
  }
}
