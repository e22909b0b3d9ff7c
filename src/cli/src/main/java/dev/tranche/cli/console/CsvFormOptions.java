package dev.tranche.cli.console;

import dev.tranche.base.InputException;
import dev.tranche.csv.CsvForm;
import dev.tranche.csv.Delimiters;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how CSV files are written, where looking at them does not tell. */
public final class CsvFormOptions {
  @Option(
      names = "--delimiter",
      paramLabel = "CHARACTER",
      description = "what separates fields: one character, tab or blanks (default: found)")
  private Optional<String> delimiter;

  @Option(
      names = "--header",
      arity = "1",
      paramLabel = "true|false",
      description =
          "whether the first line holds the names of the columns;"
              + " without it they are column_1, column_2 and so on")
  private Optional<Boolean> header;

  /**
   * What is said of the files.
   *
   * @throws InputException if the delimiter is none
   */
  public CsvForm form() {
    return new CsvForm(delimiter.map(text -> Delimiters.of("--delimiter", text)), header);
  }
}
