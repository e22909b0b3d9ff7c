package dev.tranche.scoring.function;

import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.audit.RequestTrace;
import java.time.Instant;

/**
 * Measures one request.
 *
 * @param origin where it came from
 * @param time when it came
 * @param nanoTime the same on the clock that never jumps
 */
public record RequestClock(String requestId, RequestOrigin origin, Instant time, long nanoTime) {
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  /** To be called when the request has come. */
  public static RequestClock start(String requestId, RequestOrigin origin) {
    return new RequestClock(requestId, origin, Instant.now(), System.nanoTime());
  }

  /** The request, and how long it has taken so far. */
  public RequestTrace untilNow() {
    double milliseconds = (System.nanoTime() - nanoTime) / NANOSECONDS_PER_MILLISECOND;
    return RequestTrace.of(requestId, time, milliseconds).from(origin);
  }
}
