package dev.tranche.cli.monitor;

import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.Verdict;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.cli.console.OutputOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tranche monitor}: whether a bundle still holds for later customers. */
@Command(
    name = "monitor",
    mixinStandardHelpOptions = true,
    description = {
      "Tells whether later customers are still those of training, and whether scores still hold.",
      "Compares the customers of a CSV file, or the decisions of a log, with those that the models"
          + " were trained on; what has changed most comes first."
    },
    exitCodeList = {"0:stable, or only to be watched", "3:act"},
    footer = {
      "  tranche monitor --data loans.csv --out monitoring",
      "  tranche monitor --data loans.csv --labels defaulted --time applied",
      "  tranche monitor --records records.log.gz"
    })
public final class MonitorCommand implements Callable<Integer> {
  private static final int ACT = 3;

  @Spec private CommandSpec command;

  @Mixin private final MonitoredFileOptions files = new MonitoredFileOptions();

  @Option(
      names = "--period",
      paramLabel = "day|week|month|quarter|year",
      defaultValue = "month",
      description = "how long the periods of --time are (default: ${DEFAULT-VALUE})")
  private PeriodLength period = PeriodLength.MONTH;

  @Option(
      names = "--watch",
      paramLabel = "CHANGE",
      defaultValue = "0.10",
      description = "from which change on to look (default: ${DEFAULT-VALUE})")
  private double watch;

  @Option(
      names = "--act",
      paramLabel = "CHANGE",
      defaultValue = "0.25",
      description = "from which change on to act (default: ${DEFAULT-VALUE})")
  private double act;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder to write monitor.json and monitor.html into, made if need be")
  private Optional<Path> out = Optional.empty();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    CommandLine line = command.commandLine();
    MonitorLimits limits = new MonitorLimits(watch, act);
    Optional<Path> log = files.records();
    MonitorDocument document =
        log.isPresent()
            ? new RecordsRun(files, period, limits, output, line).document(log.get())
            : new MonitorDocument(
                new MonitorRun(files, period, limits, output, line).reports(), Optional.empty());
    if (out.isPresent()) {
      new MonitorFiles(out.get()).write(document);
    }
    MonitorTable table = new MonitorTable(output.text(line));
    document.reports().values().forEach(table::print);
    document.log().ifPresent(table::print);
    if (output.json()) {
      line.getOut().print(new String(document.bytes(), StandardCharsets.UTF_8));
      line.getOut().flush();
    }
    return document.verdict() == Verdict.ACT ? ACT : ExitCode.OK;
  }
}
