package dev.tranche.cli.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.stream.FileSummary;
import dev.tranche.batch.stream.ResultFiles;
import dev.tranche.cli.console.BlankRows;
import dev.tranche.cli.console.OutputOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import picocli.CommandLine;

/**
 * What became of a file.
 *
 * @param what became of a row, for example {@code scored}
 */
record FileReport(String what, Path output, FileSummary summary, double seconds) {
  private static final int FORMAT = 1;

  /** Prints lines for people or a document, and in any case how many rows are bad. */
  void print(OutputOptions options, CommandLine line) {
    print(options.text(line));
    options.print(line, document());
    tellOfErrors(line, summary, "they are listed in " + ResultFiles.errorsOf(output));
  }

  /**
   * Says how many rows are bad, if any, and how many were none.
   *
   * @param where they are listed
   */
  static void tellOfErrors(CommandLine line, FileSummary summary, String where) {
    new BlankRows(summary.blankRows()).tell(line);
    PrintWriter errors = line.getErr();
    if (summary.badRows() > 0) {
      errors.printf(
          Locale.ROOT,
          "tranche: %,d of %,d rows have errors and are left out; %s%n",
          summary.badRows(),
          summary.rows(),
          where);
    }
    errors.flush();
  }

  private long good() {
    return summary.rows() - summary.badRows();
  }

  private void print(PrintWriter text) {
    text.printf(
        Locale.ROOT,
        "%s: %,d rows %s in %.1f s (%,.0f rows/s)%n",
        output,
        good(),
        what,
        seconds,
        good() / seconds);
    new TreeMap<>(summary.counts())
        .forEach(
            (word, count) ->
                text.printf(
                    Locale.ROOT, "  %-14s %,12d  %5.1f %%%n", word, count, 100.0 * count / good()));
    text.flush();
  }

  private ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("format", FORMAT).put("file", output.toString());
    document.put("rows", summary.rows()).put("bad_rows", summary.badRows());
    document.put("blank_rows", summary.blankRows());
    ObjectNode counts = document.putObject(what);
    new TreeMap<>(summary.counts()).forEach(counts::put);
    return document.put("seconds", seconds);
  }
}
