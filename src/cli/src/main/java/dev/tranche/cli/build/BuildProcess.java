package dev.tranche.cli.build;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.io.InterruptedIOException;

/** Another program that builds, and tells of it on this one's terminal. */
final class BuildProcess {
  private BuildProcess() {}

  /** Runs it to its end; throws {@link InputException} if it fails. */
  static void run(ProcessBuilder command) throws IOException {
    Process process = command.inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new InputException("the native build failed, see above");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while building");
    }
  }
}
