package dev.tranche.scoring.feature;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * How the dates of a column are written in its file. As ISO 8601 has it, {@code 2018-12-31}, they
 * may be written as well.
 *
 * @param lastYear where years may have two digits, the last one that they can mean; the first one
 *     is 99 years before
 */
public record DateStyle(DateForm form, OptionalInt lastYear) {
  /** With years of four digits. */
  public DateStyle(DateForm form) {
    this(form, OptionalInt.empty());
  }

  /** A number of days since 1970-01-01 as the date that ISO 8601 writes. */
  public static String text(float day) {
    return LocalDate.ofEpochDay((long) day).toString();
  }

  /** What is right, to people who wrote something else. */
  public String words() {
    return form == DateForm.YEAR_MONTH_DAY
        ? "a date as y-m-d, such as 2018-12-31"
        : "a date as " + form.word() + ", such as " + form.example() + ", or 2018-12-31";
  }
}
