package dev.tranche.cli.spark;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Maven, of which nothing is seen unless it fails.
 *
 * @param program its name or path
 * @param log the file for all it says
 * @param err where it is told what it does
 */
record QuietMaven(String program, Path log, PrintWriter err) {
  /**
   * Runs it to its end.
   *
   * @param doing what it does, for whoever waits
   * @throws InputException if there is no Maven, or it fails
   */
  void run(String doing, List<String> arguments) throws IOException {
    err.println("tranche: " + doing + " …");
    err.flush();
    List<String> command = new ArrayList<>(List.of(program, "-q", "-B", "-Dstyle.color=never"));
    command.addAll(arguments);
    Files.createDirectories(log.toAbsolutePath().getParent());
    Process process = start(command);
    try {
      if (process.waitFor() != 0) {
        Files.readAllLines(log).forEach(err::println);
        throw new InputException(doing + " failed, see above");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + doing);
    }
  }

  private Process start(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new InputException(
          "no Maven found; install 3.8.7 or newer: apt-get install maven (" + e.getMessage() + ")",
          e);
    }
  }
}
