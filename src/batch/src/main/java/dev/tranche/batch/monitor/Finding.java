package dev.tranche.batch.monitor;

import java.util.Comparator;

/**
 * One thing that was looked at.
 *
 * @param of a feature, band or group; the measure's own subject else
 * @param value of the measure now
 * @param change on the scale of the limits
 * @param chance the change that chance alone reaches at this number of rows
 */
public record Finding(
    Measure measure, String of, double value, double change, double chance, Verdict verdict) {
  /** The worst first; what tells of no change in time comes after what does. */
  static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::verdict)
          .thenComparing(finding -> finding.measure() != Measure.ADVERSE_IMPACT_RATIO)
          .thenComparingDouble(Finding::change)
          .reversed();

  /** What is measured. */
  public enum Measure {
    /** Of a feature: population stability index of its bins or categories. */
    FEATURE_STABILITY,
    /** The same of the probabilities of default. */
    SCORE_STABILITY,
    /** The same of the shares of segments. */
    SEGMENT_STABILITY,
    /** ROC-AUC to expect if the probabilities are right; the change is the share of Gini lost. */
    ESTIMATED_ROC_AUC,
    /** ROC-AUC by labels; likewise. */
    REALISED_ROC_AUC,
    /** Default rate by labels; the change is relative to the probabilities. */
    DEFAULT_RATE,
    /** The same in a band. */
    BAND_DEFAULT_RATE,
    /** Ratio of approval rates; the change is what is missing to 1. */
    ADVERSE_IMPACT_RATIO,
    /** Share of rows that cannot be read. */
    UNREADABLE_ROWS
  }
}
