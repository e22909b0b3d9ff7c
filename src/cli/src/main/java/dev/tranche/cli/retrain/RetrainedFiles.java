package dev.tranche.cli.retrain;

import dev.tranche.base.InputException;
import dev.tranche.cli.console.CsvFormOptions;
import dev.tranche.cli.console.ModelsOption;
import dev.tranche.cli.console.ThreadsOption;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.bundle.TrainedBundle;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SegmentsSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is trained again, and on what. */
final class RetrainedFiles {
  @Mixin private final ModelsOption models = new ModelsOption();

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "the CSV file with labels to train the risk models on")
  private Path data = Path.of("");

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "the CSV file of customers to segment again, as well")
  private Optional<Path> users = Optional.empty();

  @Option(
      names = "--labels-until",
      paramLabel = "DATE",
      description =
          "the last day, as 2024-12-31, whose rows are old enough for a default to have shown;"
              + " later ones are left out. Needs the spec's 'time'")
  private Optional<LocalDate> labelsUntil = Optional.empty();

  @Mixin private final CsvFormOptions form = new CsvFormOptions();

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  /** The bundle before, of that task. */
  TrainedBundle earlier(Task task) {
    return TrainedBundle.load(models.folder(), task);
  }

  Path models() {
    return models.folder();
  }

  /** Which bundles are trained again. */
  List<Task> tasks() {
    return users.isPresent() ? List.of(Task.RISK, Task.SEGMENTS) : List.of(Task.RISK);
  }

  RiskSpec spec(TrainedBundle earlier) {
    return earlier.riskSpec().withFile(data).withForm(form.form());
  }

  SegmentsSpec segmentsSpec(TrainedBundle earlier) {
    return earlier.segmentsSpec().withFile(users.orElseThrow()).withForm(form.form());
  }

  FitOptions options(TrainedBundle earlier) {
    return labelsUntil.map(earlier.options()::withLabelsUntil).orElseGet(earlier::options);
  }

  /** The customers who are segmented; not read yet. */
  CsvFile users() {
    return CsvFile.open(users.orElseThrow(), form.form());
  }

  ThreadsOption threads() {
    return threads;
  }

  /** Throws {@link InputException} if what is written there would not be beside the earlier one. */
  void requireBeside(Path out) throws IOException {
    if (Files.exists(out) && Files.exists(models()) && Files.isSameFile(out, models())) {
      throw new InputException(
          "--out " + out + ": is the folder of --models, which stays as it is; choose another");
    }
  }
}
