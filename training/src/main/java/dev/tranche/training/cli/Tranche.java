package dev.tranche.training.cli;

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
    subcommands = {
      DemoCommand.class,
      TrainCommand.class,
      ServeCommand.class,
      CompileCommand.class,
      PackageCommand.class,
      BenchCommand.class,
      ReplayCommand.class,
      GenerateCommand.class,
      HelpCommand.class
    })
public final class Tranche {
  private Tranche() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command; 0 went well, 1 a fault of this program, 2 a fault of what it was given. */
  static int run(String... arguments) {
    return run(commandLine(), arguments);
  }

  /** As {@link #run(String...)}, with other streams. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(commandLine().setOut(out).setErr(err), arguments);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Tranche());
    // Maven's arguments, such as -Darch=arm64, are handed on.
    line.getSubcommands().get("package").setUnmatchedOptionsArePositionalParams(true);
    return line;
  }

  static int run(CommandLine line, String... arguments) {
    try {
      return line.setParameterExceptionHandler(new UsageFaults())
          .setExecutionExceptionHandler(new RunFaults())
          .setCaseInsensitiveEnumValuesAllowed(true)
          .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    } catch (OutOfMemoryError e) {
      return RunFaults.outOfMemory(line.getErr(), Runtime.getRuntime().maxMemory());
    }
  }
}
