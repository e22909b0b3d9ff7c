package dev.tranche.cli.retrain;

import dev.tranche.cli.console.OutputOptions;
import dev.tranche.training.compare.BundleComparison;
import dev.tranche.training.compare.Recommendation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tranche retrain}: the same again on later data, and whether it should follow. */
@Command(
    name = "retrain",
    mixinStandardHelpOptions = true,
    description = {
      "Trains again on later data, and recommends the later bundle or the earlier one.",
      "It trains as the bundle in --models was trained, and compares both on rows that neither was"
          + " fitted to. The bundle in --models stays as it is."
    },
    exitCodeList = {"0:promote the later bundle", "4:keep the earlier bundle"},
    footer = {
      "  tranche retrain --data loans.csv --out candidate",
      "  tranche retrain --data loans.csv --labels-until 2025-11-30 --out candidate"
    })
public final class RetrainCommand implements Callable<Integer> {
  private static final int KEEP = 4;

  @Spec private CommandSpec command;

  @Mixin private final RetrainedFiles files = new RetrainedFiles();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "where the later bundle, its report, comparison.json and comparison.html go")
  private Path out = Path.of("");

  @Mixin private final OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    CommandLine line = command.commandLine();
    BundleComparison comparison = new RetrainRun(files, out, output, line).compared();
    new ComparisonTable(output.text(line)).print(comparison, out);
    output.print(line, ComparisonDocument.tree(comparison));
    return comparison.recommendation() == Recommendation.PROMOTE ? ExitCode.OK : KEEP;
  }
}
