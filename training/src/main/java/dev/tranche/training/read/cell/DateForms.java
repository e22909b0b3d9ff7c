package dev.tranche.training.read.cell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells dates and times among texts and among whole numbers. */
public final class DateForms {
  private static final String TIME =
      "([T ]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?( ?[AaPp][Mm])?"
          + "( ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?)?";
  private static final String YEAR = "(19|20)\\d{2}";
  private static final String MONTH = "(0?[1-9]|1[0-2])";
  private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
  private static final String NAME = "\\p{L}{3,9}\\.?";

  private static final List<Pattern> FORMS =
      List.of(
          form(YEAR + "[-/.]" + MONTH + "[-/.]" + DAY),
          form(DAY + "[-/.]" + MONTH + "[-/.](" + YEAR + "|\\d{2})"),
          form(MONTH + "[-/.]" + DAY + "[-/.](" + YEAR + "|\\d{2})"),
          form(DAY + "[- /.]" + NAME + "[- /.](" + YEAR + "|\\d{2})"),
          form(NAME + "[- /.]" + DAY + ",?[- /.](" + YEAR + "|\\d{2})"),
          form(NAME + "[- /.](" + YEAR + "|\\d{2})"),
          form("\\d{2}-" + NAME),
          form(YEAR + "[-/.]" + MONTH),
          form(MONTH + "[-/.]" + YEAR));

  private static final float FIRST_DAY = 19_000_101;
  private static final float LAST_DAY = 21_001_231;

  private DateForms() {}

  private static Pattern form(String date) {
    return Pattern.compile(date + TIME);
  }

  /** Whether the texts, each once, are dates, all but one in twenty. */
  public static boolean among(List<String> texts) {
    if (texts.size() < 2) {
      return false;
    }
    return FORMS.stream()
        .anyMatch(
            form ->
                texts.stream().filter(text -> form.matcher(text).matches()).count()
                    >= 0.95 * texts.size());
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
