package dev.tranche.cli.console;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;

/**
 * Rows of a file that are none.
 *
 * @param count how many there are
 */
public record BlankRows(long count) {
  /** Says on standard error that they were left out, if there are any. */
  public void tell(CommandLine line) {
    if (count > 0) {
      PrintWriter errors = line.getErr();
      errors.printf(
          Locale.ROOT, "tranche: rows of nothing but blank fields, left out: %,d%n", count);
      errors.flush();
    }
  }
}
