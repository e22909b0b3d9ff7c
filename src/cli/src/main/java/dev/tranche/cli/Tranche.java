package dev.tranche.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code tranche} command. */
@Command(
    name = "tranche",
    description = "From two CSV files to a credit-risk score and a customer segmentation.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"  tranche demo", "  tranche train --help", "  tranche help segments compare"})
public final class Tranche {
  private Tranche() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command; 0 went well, 1 an error of this program, 2 an error of what it was given. */
  public static int run(String... arguments) {
    return run(commandLine(Subcommand.neededFor(arguments)), arguments);
  }

  /** As {@link #run(String...)}, with other streams. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = commandLine(Subcommand.neededFor(arguments));
    return run(line.setOut(out).setErr(err), arguments);
  }

  /** The program with all its commands. */
  public static CommandLine commandLine() {
    return commandLine(Subcommand.all());
  }

  private static CommandLine commandLine(List<Subcommand> commands) {
    CommandLine line = new CommandLine(new Tranche());
    commands.forEach(command -> line.addSubcommand(command.type()));
    // Maven's arguments, such as -Darch=arm64, are handed on.
    Optional.ofNullable(line.getSubcommands().get("package"))
        .ifPresent(it -> it.setUnmatchedOptionsArePositionalParams(true));
    // So is all that stands behind the name of a job.
    Optional.ofNullable(line.getSubcommands().get("spark"))
        .ifPresent(it -> it.setStopAtPositional(true));
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
