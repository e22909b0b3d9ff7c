package dev.tranche.scoring.feature;

import java.util.Arrays;
import java.util.Optional;

/**
 * The order in which a date is written, whatever stands between its parts; a month may be a name. A
 * time of day may follow, and does not count.
 */
public enum DateForm {
  YEAR_MONTH_DAY("y-m-d", "2018-12-31"),
  DAY_MONTH_YEAR("d/m/y", "31/12/2018"),
  MONTH_DAY_YEAR("m/d/y", "12/31/2018"),
  /** The first of that month. */
  MONTH_YEAR("m/y", "Dec-2018"),
  /** The first of that month. */
  YEAR_MONTH("y-m", "2018-12"),
  /** The first day of that quarter. */
  YEAR_QUARTER("y-q", "2018-Q4"),
  DIGITS("yyyymmdd", "20181231"),
  /** The first of that month. */
  MONTH_DIGITS("yyyymm", "201812"),
  /** Since 1970-01-01, in UTC. */
  SECONDS("epoch_seconds", "1546214400"),
  /** Since 1970-01-01, in UTC. */
  MILLISECONDS("epoch_milliseconds", "1546214400000");

  private final String word;
  private final String example;

  DateForm(String word, String example) {
    this.word = word;
    this.example = example;
  }

  /** The word used for it in manifests and specs. */
  public String word() {
    return word;
  }

  /** A day of December 2018, or its quarter. */
  public String example() {
    return example;
  }

  /** Whether its dates are numbers, which JSON and spreadsheets may give as such. */
  public boolean isNumber() {
    return switch (this) {
      case DIGITS, MONTH_DIGITS, SECONDS, MILLISECONDS -> true;
      default -> false;
    };
  }

  /** The form of that word. */
  public static Optional<DateForm> of(String word) {
    return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
  }
}
