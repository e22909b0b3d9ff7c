package dev.tranche.cli.file;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.stream.CarriedColumns;
import dev.tranche.batch.stream.CustomerFile;
import dev.tranche.batch.stream.FileSummary;
import dev.tranche.batch.stream.OutputCoding;
import dev.tranche.batch.stream.RowAnswers;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.CsvFormOptions;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.cli.console.ThreadsOption;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which file is read, which one is written, and what is carried over. */
final class CustomerFileOptions {
  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "the folder with the bundles (default: ${DEFAULT-VALUE})",
      defaultValue = "models")
  private Path models = Path.of("models");

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "the CSV file of customers, perhaps gzipped; columns in any order")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = {
        "the CSV file to write: it appears, or is replaced, when all is done;",
        "bad rows are listed beside it, in NAME.errors.csv"
      })
  private Path out = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "the column that names a customer (default: the row's number, from 1)")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "COLUMN[,COLUMN…]",
      split = ",",
      description = "columns of the file that the output shows, too")
  private List<String> keep = List.of();

  @Option(names = "--gzip", description = "compresses the output; so does a name that ends in .gz")
  private boolean gzip;

  @Mixin private final CsvFormOptions form = new CsvFormOptions();

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Mixin private final OutputOptions output = new OutputOptions();

  /** The folder of a task's bundle. */
  Path bundle(Task task) {
    return models.resolve(task.folder());
  }

  /** One line of what is to be known, unless nothing is to be printed. */
  void say(CommandLine line, String what) {
    try (ConsoleProgress progress = output.progress(line)) {
      progress.note(what);
    }
  }

  /**
   * Answers the file's customers and tells of it.
   *
   * @param doing what is done with them, for example {@code scoring}
   * @param done what has become of them then, for example {@code scored}
   */
  void answer(CommandLine line, String doing, String done, RowAnswers answers) throws IOException {
    long start = System.nanoTime();
    CsvFile file = CsvFile.open(data, form.form());
    CustomerFile customers = new CustomerFile(file, new CarriedColumns(id, keep), coding());
    FileSummary summary;
    if (id.isEmpty()) {
      say(line, "no --id: a row's id is its number in the file");
    }
    try (ThreadPool pool = threads.pool();
        ConsoleProgress progress = output.progress(line)) {
      progress.step(doing + " " + file.path().getFileName());
      summary = customers.answer(answers, out, pool, progress.characters(file));
    }
    new FileReport(done, out, summary, (System.nanoTime() - start) / 1e9).print(output, line);
  }

  private OutputCoding coding() {
    return gzip ? OutputCoding.GZIP : OutputCoding.of(out);
  }
}
