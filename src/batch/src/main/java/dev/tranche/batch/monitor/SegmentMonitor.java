package dev.tranche.batch.monitor;

import dev.tranche.batch.monitor.statistic.ChanceLevel;
import dev.tranche.batch.monitor.tally.CustomerTally;
import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.bundle.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report on customers counted with a bundle of segments.
 *
 * @param reference of the bundle
 */
public record SegmentMonitor(Manifest manifest, TrainingReference reference, MonitorLimits limits) {
  /** Of all that was counted. */
  public MonitorReport report(CountedFile rows, PeriodTallies tallies, boolean periods) {
    CustomerTally whole = tallies.whole();
    int figures = whole.columns().size() + 1;
    StabilityFindings stability = new StabilityFindings(ChanceLevel.of(figures), limits);
    List<Finding> findings = new ArrayList<>(stability.features(whole));
    findings.add(segments(whole, stability));
    findings.addAll(ReadRows.finding(rows, limits));
    findings.sort(Finding.WORST_FIRST);
    double customers = Math.max(1, whole.customers());
    return new MonitorReport(
        new MonitoredFile(
            manifest.task().folder(), manifest.version(), reference.rows(), rows, limits),
        findings,
        StabilityFindings.figures(whole),
        Optional.empty(),
        Optional.of(
            new MonitorReport.SegmentFigures(
                StabilityFindings.shares(names(), sizes(), whole.bySegment()),
                whole.outliers() / customers)),
        periods ? periods(tallies, figures) : List.of());
  }

  private Finding segments(CustomerTally tally, StabilityFindings stability) {
    return stability.finding(
        Finding.Measure.SEGMENT_STABILITY,
        manifest.models().champion(),
        sizes(),
        tally.bySegment());
  }

  private List<String> names() {
    return manifest.meanings().segments().stream().map(Segment::name).toList();
  }

  private long[] sizes() {
    return manifest.meanings().segments().stream().mapToLong(Segment::size).toArray();
  }

  private List<MonitoredPeriod> periods(PeriodTallies tallies, int figures) {
    ChanceLevel level = ChanceLevel.of(figures * tallies.starts().size());
    StabilityFindings stability = new StabilityFindings(level, limits);
    return tallies.starts().stream()
        .map(
            start -> {
              CustomerTally tally = tallies.of(start);
              return new MonitoredPeriod(
                  start.map(Object::toString),
                  tally.customers(),
                  stability.features(tally).stream().min(Finding.WORST_FIRST),
                  segments(tally, stability),
                  Optional.empty(),
                  Optional.empty());
            })
        .toList();
  }
}
