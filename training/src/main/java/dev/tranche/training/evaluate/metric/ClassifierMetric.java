package dev.tranche.training.evaluate.metric;

import java.util.function.ToDoubleBiFunction;

/**
 * The figures of a classifier, each in one constant: its name in bundles, its range, and how it is
 * computed of the ranked probabilities and of the counts at the cut-off.
 */
public enum ClassifierMetric {
  /** Area under the ROC curve; NaN if only one class occurs. */
  ROC_AUC("roc_auc", 0, 1, (ranked, counts) -> RocCurve.area(ranked)),
  /** Area under the precision-recall curve; NaN without positives. */
  AVERAGE_PRECISION(
      "average_precision", 0, 1, (ranked, counts) -> PrecisionRecallCurve.averagePrecision(ranked)),
  /** Largest distance of the classes' score distributions; NaN if only one class occurs. */
  KOLMOGOROV_SMIRNOV("kolmogorov_smirnov", 0, 1, (ranked, counts) -> RocCurve.distance(ranked)),
  ACCURACY("accuracy", 0, 1, (ranked, counts) -> counts.accuracy()),
  PRECISION("precision", 0, 1, (ranked, counts) -> counts.precision()),
  RECALL("recall", 0, 1, (ranked, counts) -> counts.recall()),
  F1("f1", 0, 1, (ranked, counts) -> counts.f1()),
  /** Mean squared distance of probability and label (Brier 1950). */
  BRIER("brier", 0, 1, (ranked, counts) -> ProbabilityLoss.brier(ranked)),
  /** Mean negative log-likelihood, in nats. */
  LOG_LOSS(
      "log_loss", 0, Double.POSITIVE_INFINITY, (ranked, counts) -> ProbabilityLoss.log(ranked)),
  /** Over ten bins of equal numbers of rows, see {@link Reliability}. */
  EXPECTED_CALIBRATION_ERROR(
      "expected_calibration_error",
      0,
      1,
      (ranked, counts) -> Reliability.of(ranked, Metrics.BINS).expectedError());

  private final String title;
  private final double lowest;
  private final double highest;

  @SuppressWarnings("ImmutableEnumChecker") // The lambdas hold nothing.
  private final ToDoubleBiFunction<RankedScores, ConfusionMatrix> figure;

  ClassifierMetric(
      String title,
      double lowest,
      double highest,
      ToDoubleBiFunction<RankedScores, ConfusionMatrix> figure) {
    this.title = title;
    this.lowest = lowest;
    this.highest = highest;
    this.figure = figure;
  }

  /** As bundles name it. */
  public String title() {
    return title;
  }

  /** Whether it hangs on how single rows are ranked or decided, not on how far off they are. */
  boolean isShare() {
    return switch (this) {
      case BRIER, LOG_LOSS, EXPECTED_CALIBRATION_ERROR -> false;
      default -> true;
    };
  }

  double of(RankedScores ranked, ConfusionMatrix counts) {
    return figure.applyAsDouble(ranked, counts);
  }

  /** The nearest value that the metric can have. */
  double clamp(double value) {
    return Math.max(lowest, Math.min(highest, value));
  }
}
