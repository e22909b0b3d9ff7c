package dev.tranche.cli.spark;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;

/** Spark with one job, on this program's terminal. */
record SparkProcess(List<String> command) {
  /** The largest exit code that the commands have themselves: somebody has to act. */
  private static final int ACT = 3;

  /** What Spark ends itself with when a task finds no memory left. */
  private static final int OUT_OF_MEMORY = 52;

  /**
   * Runs it to its end.
   *
   * @return the job's exit code
   * @throws InputException if it had too little memory, or something else ended it
   */
  int run() throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-spark"));
    try {
      return told(process.waitFor());
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while Spark was running");
    }
  }

  private static int told(int code) {
    if (code == OUT_OF_MEMORY) {
      throw new InputException("Spark had too little memory; allow it more, such as --memory 8g");
    }
    if (code > ACT) {
      throw new InputException("Spark was ended from outside, with the exit code " + code);
    }
    return code;
  }
}
