package dev.tranche.spark.command;

import dev.tranche.base.InputException;
import dev.tranche.batch.monitor.Finding;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.Verdict;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.spark.bundle.SparkBundle;
import dev.tranche.spark.monitor.MonitoredDataset;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code monitor}: customers compared with those of training. */
@Command(
    name = "monitor",
    mixinStandardHelpOptions = true,
    description = {
      "Tells whether customers look like those of training, and whether scores still hold:",
      "the document of ./tranche monitor. Exit code 3 if somebody has to act."
    })
final class MonitorOnSpark implements Callable<Integer> {
  private static final int ACT = 3;

  private final Supplier<SparkSession> sessions;

  @Spec private CommandSpec command;

  @Mixin private final SparkInput input = new SparkInput();

  @Mixin private final SparkModels models = new SparkModels();

  @Option(
      names = "--task",
      paramLabel = "risk|segments",
      description = "which of the bundles they are compared with (default: risk)")
  private Task task = Task.RISK;

  @Option(
      names = "--labels",
      paramLabel = "COLUMN",
      description = "the column that tells who defaulted, where that is known")
  private Optional<String> labels = Optional.empty();

  @Option(
      names = "--time",
      paramLabel = "COLUMN",
      description = "the column of dates by which periods are told apart")
  private Optional<String> time = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "day|week|month|quarter|year",
      description = "how long the periods of --time are (default: month)")
  private PeriodLength period = PeriodLength.MONTH;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description =
          "the JSON file to write, of any file system that Spark knows; replaced if there")
  private String out = "";

  MonitorOnSpark(Supplier<SparkSession> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Integer call() {
    if (labels.isPresent() && task != Task.RISK) {
      throw new InputException("--labels: segments have none");
    }
    SparkSession spark = sessions.get();
    SparkBundle bundle = models.bundle(spark, task);
    Dataset<Row> customers = input.read(spark);
    LabelsAndTime asked =
        new LabelsAndTime(
            labels.map(name -> new NamedColumn("--labels", name)),
            time.map(name -> new NamedColumn("--time", name)),
            period);
    MonitorReport report =
        new MonitoredDataset(bundle, asked, MonitorLimits.USUAL)
            .of(customers, input.ragged(customers));
    write(spark, new MonitorDocument(Map.of(task, report), Optional.empty()).bytes());
    tell(report, command.commandLine().getErr());
    return report.verdict() == Verdict.ACT ? ACT : ExitCode.OK;
  }

  private void write(SparkSession spark, byte[] document) {
    Path path = new Path(out);
    try {
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      try (OutputStream file = files.create(path, true)) {
        file.write(document);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException("--out " + out + ": " + e.getMessage(), e);
    }
  }

  private void tell(MonitorReport report, PrintWriter err) {
    long bad = report.file().rows().badRows();
    err.printf(Locale.ROOT, "compared %d rows; wrote %s%n", report.file().rows().rows() - bad, out);
    if (bad > 0) {
      err.println("  cannot be read, left out: " + bad);
    }
    for (Finding finding : report.findings()) {
      if (finding.verdict() != Verdict.STABLE) {
        err.println(
            "  "
                + word(finding.verdict())
                + ": "
                + word(finding.measure())
                + " of "
                + finding.of());
      }
    }
    err.println("  " + word(report.verdict()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
