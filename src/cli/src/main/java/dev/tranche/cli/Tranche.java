package dev.tranche.cli;

import static java.util.Objects.requireNonNull;

import dev.tranche.cli.bench.BenchCommand;
import dev.tranche.cli.build.CompileCommand;
import dev.tranche.cli.build.LayerCommand;
import dev.tranche.cli.build.PackageCommand;
import dev.tranche.cli.doctor.DoctorCommand;
import dev.tranche.cli.file.ScoreCommand;
import dev.tranche.cli.file.SegmentCommand;
import dev.tranche.cli.file.SegmentsCommand;
import dev.tranche.cli.generate.GenerateCommand;
import dev.tranche.cli.monitor.MonitorCommand;
import dev.tranche.cli.replay.ReplayCommand;
import dev.tranche.cli.retrain.RetrainCommand;
import dev.tranche.cli.serve.DemoCommand;
import dev.tranche.cli.serve.ServeCommand;
import dev.tranche.cli.shell.CompletionCommand;
import dev.tranche.cli.shell.ManCommand;
import dev.tranche.cli.spark.SparkCommand;
import dev.tranche.cli.train.TrainCommand;
import dev.tranche.cli.view.CompareCommand;
import dev.tranche.cli.view.ReportCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code tranche} command. */
@Command(
    name = "tranche",
    description = "From two CSV files to a credit-risk score and a customer segmentation.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"  tranche demo", "  tranche train --help", "  tranche help segments compare"},
    subcommands = {
      DemoCommand.class,
      TrainCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      ScoreCommand.class,
      SegmentCommand.class,
      SegmentsCommand.class,
      ServeCommand.class,
      CompileCommand.class,
      LayerCommand.class,
      PackageCommand.class,
      BenchCommand.class,
      ReplayCommand.class,
      MonitorCommand.class,
      RetrainCommand.class,
      SparkCommand.class,
      GenerateCommand.class,
      DoctorCommand.class,
      CompletionCommand.class,
      ManCommand.class,
      HelpCommand.class
    })
public final class Tranche {
  private Tranche() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command; 0 went well, 1 an error of this program, 2 an error of what it was given. */
  public static int run(String... arguments) {
    return run(commandLine(), arguments);
  }

  /** As {@link #run(String...)}, with other streams. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(commandLine().setOut(out).setErr(err), arguments);
  }

  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Tranche());
    // Maven's arguments, such as -Darch=arm64, are handed on.
    requireNonNull(line.getSubcommands().get("package"))
        .setUnmatchedOptionsArePositionalParams(true);
    // So is all that stands behind the name of a job.
    requireNonNull(line.getSubcommands().get("spark")).setStopAtPositional(true);
    CommandHelp.complete(line);
    return line.setCaseInsensitiveEnumValuesAllowed(true);
  }

  public static int run(CommandLine line, String... arguments) {
    try {
      return line.setParameterExceptionHandler(new UsageErrors())
          .setExecutionExceptionHandler(new RunErrors())
          .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    } catch (OutOfMemoryError e) {
      return RunErrors.outOfMemory(line.getErr(), Runtime.getRuntime().maxMemory());
    }
  }
}
