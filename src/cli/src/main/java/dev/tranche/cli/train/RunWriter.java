package dev.tranche.cli.train;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.bundle.ModelsFolder;
import dev.tranche.training.bundle.RiskBundle;
import dev.tranche.training.bundle.SegmentsBundle;
import dev.tranche.training.bundle.portrait.DefaultRates;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.report.ReportWriter;
import dev.tranche.training.report.RunPages;
import dev.tranche.training.report.charts.RunCharts;
import dev.tranche.training.report.document.RiskFindings;
import dev.tranche.training.report.document.RiskRun;
import dev.tranche.training.report.document.RunDocument;
import dev.tranche.training.report.document.RunResult;
import dev.tranche.training.report.document.SegmentsRun;
import dev.tranche.training.report.explain.RiskExplanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes all that a run made: bundles, model card and page, together or not at all. */
public final class RunWriter {
  private final Path out;
  private final Progress progress;
  private final ThreadPool pool;

  private Optional<RiskFit> risk = Optional.empty();
  private Optional<RiskBundle> riskBundle = Optional.empty();
  private Optional<SegmentsFit> segments = Optional.empty();
  private Optional<RiskFindings> findings = Optional.empty();
  private Optional<Bundle> bundle = Optional.empty();
  private Optional<RiskRun> riskRun = Optional.empty();
  private Optional<SegmentsRun> segmentsRun = Optional.empty();
  private ModelsFolder.Writing more = folder -> {};
  private RunDocument document = new RunDocument(riskRun, segmentsRun);
  private RunCharts charts = new RunCharts(Optional.empty(), Optional.empty());

  /** Into the folder {@code out}, made if need be. */
  public RunWriter(Path out, Progress progress, ThreadPool pool) {
    this.pool = pool;
    this.out = out;
    this.progress = progress;
  }

  /** Takes risk models that have been fitted. */
  public void risk(RiskFit fit, RiskBundle proven) {
    risk = Optional.of(fit);
    riskBundle = Optional.of(proven);
  }

  /** Takes segments that have been fitted. */
  public void segments(SegmentsFit fit) {
    segments = Optional.of(fit);
  }

  /** Has more written beside the bundles, which are complete in that folder by then. */
  public void beside(ModelsFolder.Writing writing) {
    more = writing;
  }

  /**
   * Writes all that was taken.
   *
   * @param tasks of which it is
   * @param warnings what the reader should know besides
   */
  public RunResult write(Set<Task> tasks, List<String> warnings) throws IOException {
    List<String> outdated = new RunPages(out).outdatedBy(tasks);
    progress.step("writing bundles and report");
    List<Path> files =
        new ModelsFolder(out).replace(outdated, folder -> write(folder, RunPages.name(tasks)));
    return new RunResult(document, files, outdated, warnings);
  }

  private void write(Path folder, String page) throws IOException {
    Optional<RiskExplanation> explanation = risk.map(fit -> RiskExplanation.of(fit, pool));
    each(
        () -> findings = findings(explanation),
        () -> bundle = written(folder),
        () -> charts = RunCharts.of(risk, explanation, segments, pool),
        () -> writeSegments(folder));
    riskRun =
        bundle.map(
            whole ->
                new RiskRun(
                    whole.manifest(), whole.policy().orElseThrow(), findings.orElseThrow()));
    document = new RunDocument(riskRun, segmentsRun);
    each(
        () -> new ReportWriter().write(document, charts, folder.resolve(page)),
        () -> complete(folder));
  }

  private void complete(Path folder) throws IOException {
    if (riskRun.isPresent()) {
      riskRun.get().writeCard(folder.resolve(Task.RISK.folder()));
    }
    more.write(folder);
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

  private Optional<RiskFindings> findings(Optional<RiskExplanation> explanation) {
    return riskBundle.map(
        proven ->
            RiskFindings.of(risk.orElseThrow(), proven.unwritten(), explanation.orElseThrow()));
  }

  private Optional<Bundle> written(Path folder) throws IOException {
    return riskBundle.isPresent() ? Optional.of(riskBundle.get().write(folder)) : Optional.empty();
  }

  private void writeSegments(Path folder) throws IOException {
    if (segments.isPresent()) {
      Optional<DefaultRates> rates = risk.flatMap(known -> DefaultRates.of(segments.get(), known));
      Bundle bundle = new SegmentsBundle(segments.get(), rates, pool).write(folder);
      segmentsRun = Optional.of(SegmentsRun.of(segments.get(), bundle, risk));
    }
  }
}
