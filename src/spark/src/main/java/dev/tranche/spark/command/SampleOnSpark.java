package dev.tranche.spark.command;

import dev.tranche.spark.sample.SampledRows;
import dev.tranche.spark.sample.StratifiedSample;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sample}: rows to train on. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a sample to train on: all defaults and others at random, with a column weight",
      "that tells how many rows each stands for. The folder has one CSV file."
    })
final class SampleOnSpark implements Callable<Integer> {
  private static final long SEED = 42;

  private final Supplier<SparkSession> sessions;

  @Spec private CommandSpec command;

  @Mixin private final SparkInput input = new SparkInput();

  @Mixin private final SparkOutput output = new SparkOutput();

  @Mixin private final KeptColumns kept = new KeptColumns();

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      required = true,
      description = "the column of labels")
  private String target = "";

  @Option(
      names = "--positive",
      paramLabel = "LABEL",
      required = true,
      description = "the label that means default")
  private String positive = "";

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      required = true,
      description = "how many rows the sample has at most")
  private long maxRows;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the same rows and seed, the same sample (default: 42)")
  private long seed = SEED;

  SampleOnSpark(Supplier<SparkSession> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Integer call() {
    SparkSession spark = sessions.get();
    StratifiedSample asked = new StratifiedSample(target, positive, maxRows, seed);
    output.check(spark);
    Dataset<Row> customers = input.read(spark);
    output.requireApart(spark, customers);
    input.requireCells(customers);
    SampledRows sampled = asked.of(kept.of(customers, customers));
    output.writeCsv(sampled.rows());
    PrintWriter err = command.commandLine().getErr();
    err.println(
        "wrote "
            + (sampled.defaults().taken() + sampled.others().taken())
            + " rows to "
            + output.place());
    tell("with " + target + " " + positive, sampled.defaults(), err);
    tell("others", sampled.others(), err);
    if (sampled.unlabelled() > 0) {
      err.println("  without " + target + ", left out: " + sampled.unlabelled());
    }
    return ExitCode.OK;
  }

  private static void tell(String what, SampledRows.ClassShare share, PrintWriter err) {
    err.printf(
        Locale.ROOT,
        "  %s: %d of %d, weight %s%n",
        what,
        share.taken(),
        share.all(),
        share.weight());
  }
}
