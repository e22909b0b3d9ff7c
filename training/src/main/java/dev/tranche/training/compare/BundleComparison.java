package dev.tranche.training.compare;

import java.util.List;
import java.util.Optional;

/**
 * What became of training again.
 *
 * @param checks all that was looked at, in a fixed order; every one must have passed
 * @param risk absent where no rows could be compared
 * @param segments where they were trained again, too
 */
public record BundleComparison(
    Recommendation recommendation,
    List<Check> checks,
    Optional<RiskComparison> risk,
    Optional<SegmentsComparison> segments) {
  public BundleComparison {
    checks = List.copyOf(checks);
  }

  /** That follows from the checks. */
  public static BundleComparison of(
      List<Check> checks, Optional<RiskComparison> risk, Optional<SegmentsComparison> segments) {
    return new BundleComparison(
        checks.stream().allMatch(Check::passed) ? Recommendation.PROMOTE : Recommendation.KEEP,
        checks,
        risk,
        segments);
  }

  /** The same and segments. */
  public BundleComparison with(SegmentsComparison compared) {
    return new BundleComparison(recommendation, checks, risk, Optional.of(compared));
  }
}
