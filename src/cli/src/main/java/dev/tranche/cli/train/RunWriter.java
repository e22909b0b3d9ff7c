package dev.tranche.cli.train;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.bundle.ModelsFolder;
import dev.tranche.training.bundle.RiskBundle;
import dev.tranche.training.bundle.SegmentsBundle;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.report.ReportWriter;
import dev.tranche.training.report.RunPages;
import dev.tranche.training.report.RunReportBuilder;
import dev.tranche.training.report.document.ModelCardBuilder;
import dev.tranche.training.report.document.RunResult;
import dev.tranche.training.report.document.RunResult.Trained;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes all that a run made: bundles, model card and page, together or not at all. */
final class RunWriter {
  private final Path out;
  private final Progress progress;
  private final ThreadPool pool;

  private Optional<RiskFit> risk = Optional.empty();
  private Optional<RiskBundle> riskBundle = Optional.empty();
  private Optional<SegmentsFit> segments = Optional.empty();
  private Optional<Bundle> riskWritten = Optional.empty();
  private Optional<Bundle> segmentsWritten = Optional.empty();

  RunWriter(Path out, Progress progress, ThreadPool pool) {
    this.pool = pool;
    this.out = out;
    this.progress = progress;
  }

  void risk(RiskFit fit, RiskBundle proven) {
    risk = Optional.of(fit);
    riskBundle = Optional.of(proven);
  }

  void segments(SegmentsFit fit) {
    segments = Optional.of(fit);
  }

  RunResult write(Set<Task> tasks, List<String> warnings) throws IOException {
    List<String> outdated = new RunPages(out).outdatedBy(tasks);
    progress.step("writing bundles and report");
    List<Path> files =
        new ModelsFolder(out)
            .replace(
                outdated,
                folder ->
                    each(
                        () ->
                            new ReportWriter()
                                .write(
                                    RunReportBuilder.of(risk, segments, pool),
                                    folder.resolve(RunPages.name(tasks))),
                        () -> writeSegments(folder),
                        () -> writeRisk(folder)));
    return new RunResult(
        risk.flatMap(fit -> riskWritten.map(bundle -> new Trained<>(fit, bundle))),
        segments.flatMap(fit -> segmentsWritten.map(bundle -> new Trained<>(fit, bundle))),
        files,
        outdated,
        warnings);
  }

  /** Writes one part of what a run made. */
  @FunctionalInterface
  private interface Part {
    void write() throws IOException;
  }

  /** None needs what another writes; the longest is the first. */
  private void each(Part... parts) throws IOException {
    pool.run(parts.length, part -> parts[part].write());
  }

  private void writeRisk(Path folder) throws IOException {
    if (riskBundle.isPresent()) {
      Bundle bundle = riskBundle.get().write(folder);
      ModelCardBuilder.of(risk.orElseThrow(), bundle).write(folder.resolve(Task.RISK.folder()));
      riskWritten = Optional.of(bundle);
    }
  }

  private void writeSegments(Path folder) throws IOException {
    if (segments.isPresent()) {
      segmentsWritten = Optional.of(new SegmentsBundle(segments.get(), pool).write(folder));
    }
  }
}
