package dev.tranche.cli.train;

import dev.tranche.base.InputException;
import dev.tranche.cli.console.CsvFormOptions;
import dev.tranche.cli.project.Home;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.spec.SpecReader;
import dev.tranche.training.table.LabelRoles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which files to train on, and what their columns are for. */
final class TrainingFiles {
  @Option(names = "--spec", paramLabel = "FILE", description = "a spec such as data/risk.yaml")
  private Optional<Path> spec;

  @Option(names = "--data", paramLabel = "FILE", description = "the CSV file to train on")
  private Optional<Path> data;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "the CSV file of customers to segment, where --data has the labels")
  private Optional<Path> users;

  @Option(names = "--target", paramLabel = "COLUMN", description = "the column with the labels")
  private Optional<String> target;

  @Option(names = "--id", paramLabel = "COLUMN", description = "the column with customers' ids")
  private Optional<String> id;

  @Option(
      names = "--time",
      paramLabel = "COLUMN",
      description = "the column with dates; the latest rows then test the risk models")
  private Optional<String> time;

  @Option(
      names = "--positive",
      paramLabel = "LABEL",
      description = "the label that means default; may be given several times")
  private List<String> positive = List.of();

  @Option(
      names = "--negative",
      paramLabel = "LABEL",
      description = "the label that means none; may be given several times (default: the others)")
  private List<String> negative = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "LABEL",
      description = "a label whose rows are left out; may be given several times")
  private List<String> ignored = List.of();

  @Mixin private final CsvFormOptions form = new CsvFormOptions();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "of everything random (default: the spec's, else 42)")
  private Optional<Long> seed;

  /** Throws {@link InputException} if the options do not go together. */
  void require(List<Task> tasks) {
    boolean both = tasks.size() > 1;
    boolean risk = tasks.contains(Task.RISK);
    if (both && spec.isPresent()) {
      throw new InputException(
          "--spec is for one file: say 'train risk' or 'train segments', or --data and --users");
    }
    boolean own = data.isPresent() || id.isPresent() || target.isPresent() || users.isPresent();
    if (both && own && (data.isEmpty() || users.isEmpty())) {
      throw new InputException(
          "to train all, name both files, --data and --users; for one of them say 'train risk' or"
              + " 'train segments'");
    }
    if (!both && risk && users.isPresent()) {
      throw new InputException("--users is for segments; the one file here is --data");
    }
    if (!risk && data.isPresent() && users.isPresent()) {
      throw new InputException("'train segments' reads one file: --users or --data, not both");
    }
    if (!risk && !(positive.isEmpty() && negative.isEmpty() && ignored.isEmpty())) {
      throw new InputException(
          "--positive, --negative and --ignore are for 'train risk': segments have no labels");
    }
    if (!risk && time.isPresent()) {
      throw new InputException("--time is for 'train risk': segments are not tested by time");
    }
    if (!risk && target.isPresent()) {
      throw new InputException("--target is for 'train risk': segments have no labels");
    }
    if (risk && spec.isEmpty() && data.isPresent() && target.isEmpty()) {
      throw new InputException("--data needs --target, the column with the labels");
    }
  }

  RiskSpec risk() {
    RiskSpec chosen =
        spec.isEmpty() && data.isPresent()
            ? RiskSpec.of(data.get(), target.orElseThrow())
            : SpecReader.risk(spec.orElseGet(() -> Home.find().riskSpec()));
    chosen = data.map(chosen::withFile).orElse(chosen);
    chosen = chosen.withForm(form.form());
    chosen = target.map(chosen::withTarget).orElse(chosen);
    chosen = chosen.withLabels(new LabelRoles(positive, negative, ignored));
    chosen = id.map(chosen::withId).orElse(chosen);
    chosen = time.map(chosen::withTime).orElse(chosen);
    return seed.map(chosen::withSeed).orElse(chosen);
  }

  SegmentsSpec segments() {
    Optional<Path> file = users.or(() -> data);
    SegmentsSpec chosen =
        spec.isEmpty() && file.isPresent()
            ? SegmentsSpec.of(file.get())
            : SpecReader.segments(spec.orElseGet(() -> Home.find().segmentsSpec()));
    chosen = file.map(chosen::withFile).orElse(chosen);
    chosen = chosen.withForm(form.form());
    chosen = idOfSegments().map(chosen::withId).orElse(chosen);
    return seed.map(chosen::withSeed).orElse(chosen);
  }

  /** An id given for two files need not be in the second. */
  private Optional<String> idOfSegments() {
    return data.isEmpty() || users.isEmpty()
        ? id
        : id.filter(column -> TableReader.header(users.get(), form.form()).contains(column));
  }
}
