package dev.tranche.spark.command;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The class that {@code spark-submit tranche-spark.jar} runs. */
@Command(
    name = "tranche-spark",
    description =
        "Scores, segments, compares and samples the customers of a data lake on Apache Spark.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class SparkMain {
  private static final String[] HELP = {"--help"};

  private SparkMain() {}

  /**
   * Runs a command in the session that is there, or that it makes. Ends the Java program only if
   * something went wrong: where Spark is a service it wants to end it itself.
   */
  public static void main(String[] arguments) {
    CommandLine line =
        commandLine(() -> SparkSession.builder().appName("tranche").getOrCreate())
            // "tranche spark" calls itself by its own name.
            .setCommandName(System.getProperty("tranche.command", "tranche-spark"));
    int code = run(line, arguments);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  static CommandLine commandLine(Supplier<SparkSession> sessions) {
    return new CommandLine(new SparkMain())
        .addSubcommand(new ScoreOnSpark(sessions))
        .addSubcommand(new SegmentOnSpark(sessions))
        .addSubcommand(new MonitorOnSpark(sessions))
        .addSubcommand(new SampleOnSpark(sessions))
        .setParameterExceptionHandler(SparkMain::misused)
        .setExecutionExceptionHandler(new SparkErrors())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Runs one command; 0 went well, 1 an error of this program, 2 an error of what it was given. */
  static int run(CommandLine line, String... arguments) {
    return line.execute(arguments.length == 0 ? HELP : arguments);
  }

  private static int misused(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong usage");
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("tranche-spark: " + message + " (see '" + name + " --help')");
    return CommandLine.ExitCode.USAGE;
  }
}
