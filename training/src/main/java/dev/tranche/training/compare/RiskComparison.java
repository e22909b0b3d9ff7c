package dev.tranche.training.compare;

import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import java.util.Optional;

/**
 * Two risk bundles on the same rows.
 *
 * @param before version of the earlier bundle
 * @param after version of the later one
 */
public record RiskComparison(
    String before,
    String after,
    Compared rows,
    Quality quality,
    FlippedDecisions decisions,
    SharedReasons reasons) {
  /**
   * The rows.
   *
   * @param tested rows of the later bundle's test part
   * @param known of them, how many the earlier bundle was fitted to, or seems to
   * @param compared how many the figures are of
   * @param defaults among those
   */
  public record Compared(int tested, int known, int compared, int defaults) {}

  /**
   * How good both are.
   *
   * @param brier the mean squared error of probabilities; less is better
   * @param cost per customer, if the spec says what errors cost; less is better
   * @param calibrationError expected calibration errors
   */
  public record Quality(
      Difference rocAuc, Difference brier, Optional<Difference> cost, Errors calibrationError) {}

  /** The same error of both. */
  public record Errors(double before, double after) {}
}
