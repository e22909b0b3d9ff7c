package dev.tranche.batch.monitor;

import java.util.List;
import java.util.Optional;

/**
 * What has become of what a bundle was trained on.
 *
 * @param file what was compared
 * @param findings the worst first
 * @param features in the bundle's order
 * @param scores of a risk bundle
 * @param segments shares, of a bundle of segments
 * @param periods in their order; empty unless the file was divided
 */
public record MonitorReport(
    MonitoredFile file,
    List<Finding> findings,
    List<ColumnFigures> features,
    Optional<ScoreFigures> scores,
    Optional<SegmentFigures> segments,
    List<MonitoredPeriod> periods) {
  public MonitorReport {
    findings = List.copyOf(findings);
    features = List.copyOf(features);
    periods = List.copyOf(periods);
  }

  /** The worst of all findings. */
  public Verdict verdict() {
    return findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.STABLE);
  }

  /**
   * Shares of segments.
   *
   * @param outliers share of the customers who are further from their segment's centre than 99 % of
   *     the training rows
   */
  public record SegmentFigures(List<ColumnFigures.BinShare> shares, double outliers) {
    public SegmentFigures {
      shares = List.copyOf(shares);
    }
  }
}
