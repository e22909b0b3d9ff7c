package dev.tranche.risk.answer;

import com.amazonaws.services.lambda.runtime.Context;
import dev.tranche.scoring.decision.TimeBudget;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * The time for a request's customers: what Lambda leaves until its deadline, without that for the
 * answer. Where nobody sets a deadline, any time is enough. Thread-safe.
 */
@Singleton
final class RequestBudget {
  /** What is without one shows as a time that Lambda never gives. */
  private static final int LONGEST_TIMEOUT_MILLISECONDS = 15 * 60 * 1_000;

  private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

  /** To write, record and hand over takes so many times what reading took, measured. */
  private static final int WRITING_TO_READING = 6;

  /** Of the time that is left, for whatever else comes between. */
  private static final double RESERVE = 0.05;

  private final IntSupplier millisecondsLeft;
  private final LongSupplier clock;

  @Inject
  RequestBudget(Instance<Context> lambda) {
    this(() -> lambda.get().getRemainingTimeInMillis(), System::nanoTime);
  }

  /**
   * By any clock.
   *
   * @param millisecondsLeft until the deadline of the request that is answered
   * @param clock nanoseconds since any time
   */
  RequestBudget(IntSupplier millisecondsLeft, LongSupplier clock) {
    this.millisecondsLeft = millisecondsLeft;
    this.clock = clock;
  }

  /** Nanoseconds since any time. */
  long now() {
    return clock.getAsLong();
  }

  /**
   * From now on, until the answer has to be written.
   *
   * @param begun when reading the request began; it ends now
   */
  TimeBudget since(long begun) {
    int left = millisecondsLeft.getAsInt();
    if (left <= 0 || left > LONGEST_TIMEOUT_MILLISECONDS) {
      return TimeBudget.unlimited();
    }
    long nanoseconds = left * NANOSECONDS_PER_MILLISECOND;
    long reserve = (long) (nanoseconds * RESERVE) + WRITING_TO_READING * (now() - begun);
    return TimeBudget.of(clock, nanoseconds - reserve);
  }
}
