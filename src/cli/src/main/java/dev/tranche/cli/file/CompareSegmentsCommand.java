package dev.tranche.cli.file;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.segment.SegmentComparison;
import dev.tranche.batch.segment.SegmentMoves;
import dev.tranche.batch.stream.ComparedFile;
import dev.tranche.batch.stream.FileSummary;
import dev.tranche.batch.stream.ResultFiles;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.CustomerRowsOptions;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.cli.console.ThreadsOption;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tranche segments compare}: who moves from which segment to which. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Tells who moves from which segment to which, when one segmentation follows another.",
      "Segments of the same name are the same, whatever their numbers."
    },
    footer = {
      "  tranche segments compare before models --data users.csv",
      "  tranche segments compare before models --data users.csv --out moves.jsonl"
    })
public final class CompareSegmentsCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "the folder with the earlier bundle, in its folder segments")
  private Path old = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "the folder with the later bundle, likewise")
  private Path later = Path.of("");

  @Mixin private final CustomerRowsOptions customers = new CustomerRowsOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "the file to write: a line of JSON per customer who moves;"
              + " compressed if its name ends in .gz; bad rows are listed beside it, in NAME.errors.csv")
  private Optional<Path> out = Optional.empty();

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    CommandLine line = command.commandLine();
    long start = System.nanoTime();
    Bundle from = bundle(old);
    Bundle to = bundle(later);
    CsvFile file = customers.file();
    FileSummary summary = compare(line, file, from, to);
    MovesReport report =
        new MovesReport(
            file.path(),
            List.of(from.manifest().version(), to.manifest().version()),
            summary,
            SegmentMoves.of(from.manifest(), to.manifest(), summary),
            (System.nanoTime() - start) / 1e9);
    report.print(output.text(line));
    output.print(line, report.document());
    FileReport.tellOfErrors(
        line,
        summary,
        out.map(path -> "they are listed in " + ResultFiles.errorsOf(path))
            .orElse("--out FILE lists them beside it"));
    return ExitCode.OK;
  }

  private static Bundle bundle(Path models) {
    return Bundle.load(models.resolve(Task.SEGMENTS.folder()), Task.SEGMENTS);
  }

  private FileSummary compare(CommandLine line, CsvFile file, Bundle from, Bundle to)
      throws IOException {
    try (Segmenter before = Segmenter.open(from);
        Segmenter after = Segmenter.open(to);
        ThreadPool pool = threads.pool();
        ConsoleProgress progress = output.progress(line)) {
      if (out.isPresent()) {
        customers.tellOfMissingId(progress);
      }
      progress.step("comparing " + file.path().getFileName());
      return new ComparedFile(file, customers.carried(List.of()))
          .compare(new SegmentComparison(before, after), out, pool, progress.characters(file));
    }
  }
}
