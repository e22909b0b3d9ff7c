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
      "Trains again as the bundle in --models was trained, on later data, compares both on rows that"
          + " neither was fitted to, and recommends to promote the later one or to keep the earlier.",
      "The bundle in --models stays as it is. Exit code 0: promote; 4: keep."
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
