package dev.tranche.cli.spark;

import dev.tranche.cli.console.ThreadsOption;
import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tranche spark}: what clusters run, on this machine alone. */
@Command(
    name = "spark",
    mixinStandardHelpOptions = true,
    description = {
      "Scores, segments, compares or samples files of a data lake on an Apache Spark of this machine.",
      "Runs tranche-spark.jar, as a cluster would. Its first run builds that and has Maven fetch"
          + " Spark into target/."
    },
    exitCodeList = {"3:monitor: act"},
    footer = {
      "  tranche spark score --help",
      "  tranche spark score --data new.parquet --models models --out scored",
      "  tranche spark --memory 8g segment --data users.orc --models models --out found"
    })
public final class SparkCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = "what Spark may use, such as 8g (default: a quarter of the machine's)")
  private String memory = "";

  @Parameters(
      index = "0",
      paramLabel = "score|segment|monitor|sample",
      description = "what to do; behind it --help tells its options")
  private SparkJob job;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "OPTION",
      description = "its options, as spark-submit is given them")
  private List<String> arguments = List.of();

  @Override
  public Integer call() throws IOException {
    Home home = Home.findProject();
    FetchedSpark spark = FetchedSpark.of(home);
    SparkJar jar = new SparkJar(home);
    SparkOfThisMachine machine = new SparkOfThisMachine(spark, jar.path(), threads.count(), memory);
    machine.requireJava(Runtime.version().feature());
    Path log = home.root().resolve("target").resolve("spark.log");
    QuietMaven maven = new QuietMaven("mvn", log, command.commandLine().getErr());
    jar.make(maven);
    spark.fetch(maven);
    return new SparkProcess(machine.command(job, arguments)).run();
  }
}
