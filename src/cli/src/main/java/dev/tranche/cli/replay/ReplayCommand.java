package dev.tranche.cli.replay;

import dev.tranche.base.InputException;
import dev.tranche.batch.FeatureRows;
import dev.tranche.batch.replay.ChainFinding;
import dev.tranche.batch.replay.Replay;
import dev.tranche.batch.replay.ReplayFinding;
import dev.tranche.batch.replay.ReplayListener;
import dev.tranche.batch.replay.ReplaySummary;
import dev.tranche.batch.replay.RetryFinding;
import dev.tranche.batch.replay.ReviewFinding;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.CsvFormOptions;
import dev.tranche.cli.console.ModelsOption;
import dev.tranche.cli.console.PolicyOption;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskModelSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes recorded decisions again. */
@Command(
    name = "replay",
    description = {
      "Makes the decisions in the risk function's log again and compares them, to the last bit.",
      "Follows the chain of the records, too: what was altered, removed, reordered or repeated is"
          + " named.",
      "A decision that was asked for again (Idempotency-Key) must be the same one,"
          + " a review one that was referred."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {
      "0:every decision was reproduced, and the chain is whole",
      "1:a decision, the chain or a review is not as it should be"
    },
    footer = {
      "  tranche replay records.log",
      "  tranche replay records.log --data loans.csv --policy policy.json"
    })
public final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "RECORDS",
      description = "the log: decision records among other lines, as written or as exported")
  private Path records;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "the CSV file with the customers' values; not needed if the records hold them")
  private Optional<Path> data;

  @Mixin private final ModelsOption models = new ModelsOption();

  @Mixin private final PolicyOption policy = new PolicyOption();

  @Option(
      names = "--excerpt",
      description =
          "the log is cut out of a longer one: the first records of an instance may be missing")
  private boolean excerpt;

  @Mixin private final CsvFormOptions form = new CsvFormOptions();

  @Option(names = "--json", description = "prints JSON, a line for each finding and a last one")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter terminal = command.commandLine().getOut();
    ReplayReport report =
        json ? new ReplayReport.Json(terminal) : new ReplayReport.Plain(terminal, records);
    Bundle bundle = Bundle.load(models.bundle(Task.RISK), Task.RISK, policy.source());
    ReplaySummary summary;
    try (ConsoleProgress progress = ConsoleProgress.on(command.commandLine().getErr());
        RiskModelSet opened = RiskModelSet.open(bundle)) {
      data.ifPresent(file -> progress.step("reading and hashing " + file.getFileName()));
      Replay replay =
          new Replay(
              opened,
              data.map(file -> FeatureRows.read(file, form.form(), opened.champion().inputs())));
      progress.step("replaying " + records.getFileName());
      LongConsumer bytes = progress.units(Files.size(records));
      summary =
          replay.run(
              records,
              excerpt,
              new ReplayListener() {
                @Override
                public void decision(ReplayFinding finding) {
                  progress.end();
                  report.decision(finding);
                }

                @Override
                public void retry(RetryFinding finding) {
                  progress.end();
                  report.retry(finding);
                }

                @Override
                public void review(ReviewFinding finding) {
                  progress.end();
                  report.review(finding);
                }

                @Override
                public void read(long read) {
                  bytes.accept(read);
                }

                @Override
                public void chain(ChainFinding finding) {
                  progress.end();
                  report.chain(finding);
                }
              });
    }
    if (summary.records() + summary.refusals() + summary.reviews().reviews() == 0) {
      throw new InputException(records + ": no record of a decision or refusal is in it");
    }
    report.summary(summary);
    terminal.flush();
    return summary.sound() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
