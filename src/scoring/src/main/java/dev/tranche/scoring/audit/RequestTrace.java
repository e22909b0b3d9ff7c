package dev.tranche.scoring.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The request that decisions were made in.
 *
 * @param id as the answer gave it
 * @param time when it came, ISO 8601 in UTC
 * @param milliseconds from then until its decisions were made, all of them
 * @param origin where it came from
 */
public record RequestTrace(String id, String time, double milliseconds, RequestOrigin origin) {
  private static final double MICROSECONDS_PER_MILLISECOND = 1e3;

  /** One that does not say where it came from. */
  public RequestTrace(String id, String time, double milliseconds) {
    this(id, time, milliseconds, RequestOrigin.UNKNOWN);
  }

  /** The same request, and where it came from. */
  public RequestTrace from(RequestOrigin from) {
    return new RequestTrace(id, time, milliseconds, from);
  }

  /** Rounded to milliseconds and microseconds. */
  public static RequestTrace of(String id, Instant time, double milliseconds) {
    return new RequestTrace(
        id,
        time.truncatedTo(ChronoUnit.MILLIS).toString(),
        Math.round(milliseconds * MICROSECONDS_PER_MILLISECOND) / MICROSECONDS_PER_MILLISECOND);
  }
}
