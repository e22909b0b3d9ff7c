package dev.tranche.training.report.charts;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.report.explain.RiskExplanation;
import java.util.Optional;

/** What the page draws of the tasks that were trained. */
public record RunCharts(Optional<RiskCharts> risk, Optional<SegmentsCharts> segments) {
  /**
   * Of what was fitted.
   *
   * @param explanation of the risk models, if there are some
   */
  public static RunCharts of(
      Optional<RiskFit> risk,
      Optional<RiskExplanation> explanation,
      Optional<SegmentsFit> segments,
      ThreadPool pool) {
    return new RunCharts(
        risk.map(fit -> RiskCharts.of(fit, explanation.orElseThrow(), pool)),
        segments.map(SegmentsCharts::of));
  }
}
