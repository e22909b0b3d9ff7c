package dev.tranche.cli.retrain;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.segment.SegmentComparison;
import dev.tranche.batch.segment.SegmentMoves;
import dev.tranche.batch.stream.CarriedColumns;
import dev.tranche.batch.stream.ComparedFile;
import dev.tranche.cli.console.Colours;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.cli.train.RunWriter;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.training.bundle.ModelsFolder;
import dev.tranche.training.bundle.ProvenGraphs;
import dev.tranche.training.bundle.ReplacedBundle;
import dev.tranche.training.bundle.RiskBundle;
import dev.tranche.training.bundle.TrainedBundle;
import dev.tranche.training.compare.BundleComparison;
import dev.tranche.training.compare.RiskComparing;
import dev.tranche.training.compare.SegmentsComparison;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.fit.segments.SegmentsFitting;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.report.document.RunResult;
import dev.tranche.training.spec.SegmentsSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/**
 * Trains again and compares. All is written together or not at all, and never into the folder of
 * the earlier bundles.
 */
record RetrainRun(RetrainedFiles files, Path out, OutputOptions output, CommandLine line) {
  /** The comparison, which is in the folder beside the bundle by then. */
  BundleComparison compared() throws IOException {
    TrainedBundle earlier = files.earlier(Task.RISK);
    Optional<TrainedBundle> segments =
        files.tasks().contains(Task.SEGMENTS)
            ? Optional.of(files.earlier(Task.SEGMENTS))
            : Optional.empty();
    files.requireBeside(out);
    List<BundleComparison> comparison = new ArrayList<>();
    RunResult result;
    try (ThreadPool pool = files.threads().pool();
        ConsoleProgress progress = output.progress(line)) {
      new ModelsFolder(out).require(files.tasks());
      ProvenGraphs graphs = new ProvenGraphs();
      RiskFit fit =
          new RiskFitting(progress, pool, files.options(earlier)).fit(files.spec(earlier), graphs);
      RunWriter writer = new RunWriter(out, progress, pool);
      writer.risk(fit, new RiskBundle(fit, graphs));
      ReplacedBundle names =
          segments.isPresent() ? ReplacedBundle.segments(files.models()) : ReplacedBundle.none();
      if (segments.isPresent()) {
        SegmentsSpec spec = files.segmentsSpec(segments.get());
        SegmentAlgorithm algorithm = spec.wanted().algorithm().orElse(SegmentAlgorithm.KMEANS);
        writer.segments(new SegmentsFitting(progress, pool, algorithm).fit(spec, names.segments()));
      }
      writer.beside(
          folder -> {
            progress.step("comparing with the earlier bundle");
            BundleComparison found = new RiskComparing(earlier, pool).with(fit, later(folder));
            if (segments.isPresent()) {
              found = found.with(segments(segments.get(), folder, pool));
            }
            ComparisonDocument.write(found, folder);
            comparison.add(found);
          });
      result = writer.write(Set.copyOf(files.tasks()), names.lost().stream().toList());
    }
    result.document().risk().ifPresent(run -> warn(run.findings().data().file().warnings()));
    return comparison.get(0);
  }

  private static Bundle later(Path folder) {
    return Bundle.load(folder.resolve(Task.RISK.folder()), Task.RISK);
  }

  private void warn(List<String> warnings) {
    warnings.forEach(
        warning ->
            output.text(line).println(Colours.ofOutput().warning("warning:") + " " + warning));
  }

  private SegmentsComparison segments(TrainedBundle earlier, Path folder, ThreadPool pool)
      throws IOException {
    Bundle from = earlier.bundle();
    Bundle to = Bundle.load(folder.resolve(Task.SEGMENTS.folder()), Task.SEGMENTS);
    try (Segmenter before = Segmenter.open(from);
        Segmenter after = Segmenter.open(to)) {
      SegmentMoves moves =
          SegmentMoves.of(
              from.manifest(),
              to.manifest(),
              new ComparedFile(files.users(), new CarriedColumns(Optional.empty(), List.of()))
                  .compare(
                      new SegmentComparison(before, after), Optional.empty(), pool, read -> {}));
      return SegmentsComparison.of(
          List.of(from.manifest().version(), to.manifest().version()),
          moves.from(),
          moves.to(),
          moves.customers());
    }
  }
}
