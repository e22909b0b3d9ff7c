package dev.tranche.spark.row;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** Dates and times as Spark casts them to texts. */
final class WrittenTime {
  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .toFormatter();

  private WrittenTime() {}

  /**
   * A cell.
   *
   * @param cell of any of the types that Spark gives for dates and times
   * @param zone the session's, in which it writes moments
   */
  static String of(Object cell, ZoneId zone) {
    if (cell instanceof Timestamp moment) {
      return of(moment.toInstant(), zone);
    }
    if (cell instanceof Instant moment) {
      return FORM.format(LocalDateTime.ofInstant(moment, zone));
    }
    return cell instanceof LocalDateTime time ? FORM.format(time) : cell.toString();
  }
}
