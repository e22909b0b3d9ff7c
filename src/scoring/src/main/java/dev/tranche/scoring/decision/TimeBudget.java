package dev.tranche.scoring.decision;

import java.util.Locale;
import java.util.function.LongSupplier;

/** The time in which work has to end. Immutable. */
public final class TimeBudget {
  private static final double NANOSECONDS = 1e9;

  private final LongSupplier clock;
  private final long end;
  private final boolean limited;

  private TimeBudget(LongSupplier clock, long end, boolean limited) {
    this.clock = clock;
    this.end = end;
    this.limited = limited;
  }

  /** Any time is enough. */
  public static TimeBudget unlimited() {
    return new TimeBudget(System::nanoTime, 0, false);
  }

  /**
   * From now on.
   *
   * @param clock nanoseconds since any time
   * @param nanoseconds until the end; none or less, and nothing is in time
   */
  public static TimeBudget of(LongSupplier clock, long nanoseconds) {
    return new TimeBudget(clock, clock.getAsLong() + nanoseconds, true);
  }

  long now() {
    return clock.getAsLong();
  }

  /** Nanoseconds until the end, at least 0. */
  public long left() {
    return limited ? Math.max(0, end - now()) : Long.MAX_VALUE;
  }

  /** Half of what is left, for work after which as much again may follow. */
  public TimeBudget half() {
    return limited ? of(clock, left() / 2) : this;
  }

  boolean limited() {
    return limited;
  }

  static String seconds(double nanoseconds) {
    return String.format(Locale.ROOT, "%.1f s", nanoseconds / NANOSECONDS);
  }
}
