package dev.tranche.cli.console;

import dev.tranche.batch.stream.CarriedColumns;
import dev.tranche.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which file the customers are in, and which column names them. */
public final class CustomerRowsOptions {
  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "the CSV file of customers, perhaps gzipped; columns in any order")
  private Path data = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "the column that names a customer (default: the row's number, from 1)")
  private Optional<String> id = Optional.empty();

  @Mixin private final CsvFormOptions form = new CsvFormOptions();

  /** The file; not read yet. */
  public CsvFile file() {
    return CsvFile.open(data, form.form());
  }

  /** What of a row goes into the output as it is: its id, and these columns. */
  public CarriedColumns carried(List<String> columns) {
    return new CarriedColumns(id, columns);
  }

  /** Says once that customers have no names, if so. */
  public void tellOfMissingId(ConsoleProgress progress) {
    if (id.isEmpty()) {
      progress.note("no --id: a row's id is its number in the file");
    }
  }
}
