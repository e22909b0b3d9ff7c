package dev.tranche.cli.monitor;

import dev.tranche.base.InputException;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.cli.console.CsvFormOptions;
import dev.tranche.cli.console.ModelsOption;
import dev.tranche.cli.console.PolicyOption;
import dev.tranche.cli.console.ThreadsOption;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is compared with what. */
final class MonitoredFileOptions {
  @Mixin private final ModelsOption models = new ModelsOption();

  /** One of two. */
  private static final class Source {
    @Option(
        names = "--data",
        paramLabel = "FILE",
        description =
            "the CSV file of customers, perhaps gzipped; columns in any order. It is compared with"
                + " each bundle whose columns it has, risk and segments")
    private Optional<Path> data = Optional.empty();

    @Option(
        names = "--records",
        paramLabel = "LOG",
        description =
            "the risk function's log, perhaps gzipped: its decision records are compared with the"
                + " risk bundle, without any value of a feature")
    private Optional<Path> records = Optional.empty();
  }

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  @Option(
      names = "--labels",
      paramLabel = "COLUMN",
      description = "the column that tells who defaulted; empty where it is not known yet")
  private Optional<String> labels = Optional.empty();

  @Option(
      names = "--time",
      paramLabel = "COLUMN",
      description = "the column of dates by which periods are told apart")
  private Optional<String> time = Optional.empty();

  @Mixin private final PolicyOption policy = new PolicyOption();

  @Mixin private final CsvFormOptions form = new CsvFormOptions();

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  /** The file; not read yet. */
  CsvFile file() {
    Path data =
        source.data.orElseThrow(
            () -> new InputException("name what to compare: --data FILE or --records LOG"));
    return CsvFile.open(data, form.form());
  }

  /** The log that is read instead of a file of customers. */
  Optional<Path> records() {
    return source.records;
  }

  boolean columnsNamed() {
    return labels.isPresent() || time.isPresent();
  }

  LabelsAndTime columns(PeriodLength period) {
    return new LabelsAndTime(
        labels.map(name -> new NamedColumn("--labels", name)),
        time.map(name -> new NamedColumn("--time", name)),
        period);
  }

  ThreadsOption threads() {
    return threads;
  }

  /** Those that are there; at least one. */
  List<Bundle> bundles() {
    List<Bundle> there =
        Arrays.stream(Task.values())
            .filter(task -> Files.isDirectory(models.bundle(task)))
            .map(this::bundle)
            .toList();
    return there.isEmpty() ? List.of(bundle(Task.RISK)) : there;
  }

  Bundle bundle(Task task) {
    return Bundle.load(models.bundle(task), task, policy.source());
  }
}
