package dev.tranche.cli.file;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.stream.CustomerFile;
import dev.tranche.batch.stream.FileSummary;
import dev.tranche.batch.stream.OutputCoding;
import dev.tranche.batch.stream.RowAnswers;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.CustomerRowsOptions;
import dev.tranche.cli.console.ModelsOption;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.cli.console.ThreadsOption;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which file is read, which one is written, and what is carried over. */
final class CustomerFileOptions {
  @Mixin private final ModelsOption models = new ModelsOption();

  @Mixin private final CustomerRowsOptions customers = new CustomerRowsOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description =
          "the CSV file to write: it appears, or is replaced, when all is done;"
              + " bad rows are listed beside it, in NAME.errors.csv")
  private Path out = Path.of("");

  @Option(
      names = "--keep",
      paramLabel = "COLUMN",
      split = ",",
      description = "columns of the file that the output shows, too")
  private List<String> keep = List.of();

  @Option(names = "--gzip", description = "compresses the output; so does a name that ends in .gz")
  private boolean gzip;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Mixin private final OutputOptions output = new OutputOptions();

  /** The folder of a task's bundle. */
  Path bundle(Task task) {
    return models.bundle(task);
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
    CsvFile file = customers.file();
    CustomerFile answered = new CustomerFile(file, customers.carried(keep), coding());
    FileSummary summary;
    try (ThreadPool pool = threads.pool();
        ConsoleProgress progress = output.progress(line)) {
      customers.tellOfMissingId(progress);
      progress.step(doing + " " + file.path().getFileName());
      summary = answered.answer(answers, out, pool, progress.characters(file));
    }
    new FileReport(done, out, summary, (System.nanoTime() - start) / 1e9).print(output, line);
  }

  private OutputCoding coding() {
    return gzip ? OutputCoding.GZIP : OutputCoding.of(out);
  }
}
