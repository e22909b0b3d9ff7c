package dev.tranche.browser;

import java.util.concurrent.TimeUnit;

/** Waits until a process that was told to end has ended; one that does not is killed. */
final class Ended {
  private static final long SECONDS = 60;

  private Ended() {}

  static void of(Process process) {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
