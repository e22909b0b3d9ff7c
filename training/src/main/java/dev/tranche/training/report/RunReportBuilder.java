package dev.tranche.training.report;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the page what came of a training run. */
public final class RunReportBuilder {
  private RunReportBuilder() {}

  public static RunReport of(
      Optional<RiskFit> risk, Optional<SegmentsFit> segments, ThreadPool pool) {
    List<String> files = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    risk.ifPresent(
        fit -> {
          files.add(fit.spec().file().getFileName().toString());
          sections.add(RiskReportBuilder.of(fit, pool));
        });
    segments.ifPresent(
        fit -> {
          files.add(fit.spec().file().getFileName().toString());
          sections.add(SegmentsReportBuilder.of(fit, risk));
        });
    return new RunReport(RunPages.TITLE, String.join(" and ", files), sections);
  }
}
