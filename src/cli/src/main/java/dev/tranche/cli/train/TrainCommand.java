package dev.tranche.cli.train;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.BackgroundTask;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.cli.console.ThreadsOption;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.bundle.ModelsFolder;
import dev.tranche.training.bundle.ProvenGraphs;
import dev.tranche.training.bundle.ReplacedBundle;
import dev.tranche.training.bundle.RiskBundle;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.fit.candidate.Effort;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.FitOptions.Tuning;
import dev.tranche.training.fit.segments.PreviousSegments;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.fit.segments.SegmentsFitting;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.report.RunPages;
import dev.tranche.training.report.document.RunResult;
import dev.tranche.training.spec.LearningSpec;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SegmentsSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains bundles and writes the report. */
@Command(
    name = "train",
    description = {
      "Trains the risk models, the segmentation, or both, and writes bundles and a report.",
      "Without options it trains on the data that comes with the project."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "  tranche train --data loans.csv --target defaulted --users users.csv",
      "  tranche train risk --spec risk.yaml --out models",
      "  tranche train risk --data loans.csv --target defaulted --explain",
      "  tranche train segments --data users.csv --algorithm ward"
    })
public final class TrainCommand implements Callable<Integer> {
  /** What to train. */
  enum What {
    RISK,
    SEGMENTS,
    ALL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int TRIALS = 30;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "risk|segments|all",
      description = "what to train (default: all)",
      defaultValue = "all")
  private What what;

  @Mixin private final TrainingFiles files = new TrainingFiles();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where bundles and report go (default: ${DEFAULT-VALUE})",
      defaultValue = "models")
  private Path out;

  @Option(
      names = "--balance",
      paramLabel = "auto|none|weights|smote",
      description = {
        "what to do about the rare class (default: the spec's, else auto):",
        "auto lets cross-validation choose for every model"
      })
  private Optional<Balance> balance;

  @Option(
      names = "--algorithm",
      paramLabel = "kmeans|ward|hdbscan",
      description = "what finds the segments (default: the spec's, else kmeans)")
  private Optional<SegmentAlgorithm> algorithm;

  @Option(
      names = "--neighbours",
      paramLabel = "K",
      description = "neighbours of SMOTE (default: the spec's, else " + FitOptions.NEIGHBOURS + ")")
  private Optional<Integer> neighbours;

  @Option(
      names = "--effort",
      paramLabel = "quick|standard|high",
      description = {
        "what is tried before the last fit (default: standard):",
        "quick takes the usual settings, standard tries a few,",
        "high draws as many more as --tune says"
      })
  private Optional<Effort> effort;

  @Option(
      names = "--tune",
      arity = "0..1",
      paramLabel = "TRIALS",
      description = "high effort, with so many settings per model (default: " + TRIALS + ")",
      fallbackValue = "" + TRIALS)
  private Optional<Integer> tune;

  @Option(
      names = "--tune-seconds",
      paramLabel = "SECONDS",
      description = "ends the search after so long (default: ${DEFAULT-VALUE})",
      defaultValue = "300")
  private int tuneSeconds;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--explain",
      description = {
        "also prints what each column was taken for and why,",
        "and what balance, champion and calibration were chosen by"
      })
  private boolean explain;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    files.require(tasks());
    CommandLine line = command.commandLine();
    RunResult result;
    try (ThreadPool pool = threads.pool();
        ConsoleProgress progress = output.progress(line)) {
      new ModelsFolder(out).require(tasks());
      result = run(progress, pool);
    }
    RunSummary summary = new RunSummary(output.text(line));
    summary.print(result, explain);
    summary.place(result, RunPages.name(Set.copyOf(tasks())), out);
    output.print(line, result.tree((System.nanoTime() - start) / 1e9));
    return 0;
  }

  private RunResult run(ConsoleProgress progress, ThreadPool pool) throws IOException {
    boolean atOnce = what == What.ALL && pool.threads() > 1;
    BackgroundTask<ReplacedBundle, IOException> replaced =
        pool.begin(() -> what == What.RISK ? ReplacedBundle.none() : ReplacedBundle.segments(out));
    BackgroundTask<Optional<SegmentsFit>, IOException> other =
        pool.begin(
            () -> segments(atOnce ? Progress.none() : progress, pool, replaced.get().segments()));
    RunWriter writer = new RunWriter(out, progress, pool);
    if (what != What.SEGMENTS) {
      RiskSpec spec = files.risk();
      ProvenGraphs graphs = new ProvenGraphs();
      RiskFit fit = new RiskFitting(progress, pool, options(spec.learning())).fit(spec, graphs);
      writer.risk(fit, new RiskBundle(fit, graphs));
    }
    if (atOnce) {
      progress.step("segmenting");
    }
    other.get().ifPresent(writer::segments);
    // Written last, so that an error in the second file leaves nothing of the first.
    return writer.write(Set.copyOf(tasks()), replaced.get().lost().stream().toList());
  }

  private Optional<SegmentsFit> segments(
      Progress progress, ThreadPool pool, Optional<PreviousSegments> previous) {
    if (what == What.RISK) {
      return Optional.empty();
    }
    SegmentsSpec spec = files.segments();
    SegmentAlgorithm finder =
        algorithm.or(spec.wanted()::algorithm).orElse(SegmentAlgorithm.KMEANS);
    return Optional.of(new SegmentsFitting(progress, pool, finder).fit(spec, previous));
  }

  /** What is said here wins over what the spec says. */
  private FitOptions options(LearningSpec learning) {
    FitOptions options = FitOptions.of(learning);
    options = balance.map(options::with).orElse(options);
    options = neighbours.map(options::withNeighbours).orElse(options);
    Effort wanted = effort.orElse(tune.isPresent() ? Effort.HIGH : Effort.STANDARD);
    if (tune.isPresent() && wanted != Effort.HIGH) {
      throw new InputException(
          "--tune is high effort, and --effort says " + wanted + ": leave one of them out");
    }
    return options.with(wanted).with(new Tuning(tune.orElse(TRIALS), tuneSeconds));
  }

  private List<Task> tasks() {
    return switch (what) {
      case RISK -> List.of(Task.RISK);
      case SEGMENTS -> List.of(Task.SEGMENTS);
      case ALL -> List.of(Task.RISK, Task.SEGMENTS);
    };
  }
}
