package dev.tranche.lambda;

import java.time.Duration;

/**
 * What a function may use.
 *
 * @param memoryMegabytes the memory size the function is told; not enforced on this machine
 * @param timeout the longest an invocation may take
 * @param startTimeout the longest the process may take until it asks for its first event
 */
public record Limits(int memoryMegabytes, Duration timeout, Duration startTimeout) {

  /** Throws {@link IllegalArgumentException} for a limit that is not positive. */
  public Limits {
    if (memoryMegabytes <= 0) {
      throw new IllegalArgumentException(
          "memory size must be positive, but is " + memoryMegabytes + " MB");
    }
    requirePositive("timeout", timeout);
    requirePositive("start timeout", startTimeout);
  }

  /** 512 MB, 30 seconds an invocation (as long as an HTTP API waits), a minute to start. */
  public static Limits usual() {
    return new Limits(512, Duration.ofSeconds(30), Duration.ofMinutes(1));
  }

  private static void requirePositive(String what, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(what + " must be positive, but is " + duration);
    }
  }
}
