package dev.tranche.training.evaluate.metric;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntFunction;

/**
 * The figures of a classifier, each in one constant: its name in bundles, what it is a share of or
 * which range it has, and how it is computed of the ranked probabilities and of the counts at the
 * cut-off.
 */
public enum ClassifierMetric {
  /** Area under the ROC curve; NaN if only one class occurs. */
  ROC_AUC("roc_auc", ConfusionMatrix::rarer, (ranked, counts) -> RocCurve.area(ranked)),
  /** Area under the precision-recall curve; NaN without positives. */
  AVERAGE_PRECISION(
      "average_precision",
      ConfusionMatrix::rarer,
      (ranked, counts) -> PrecisionRecallCurve.averagePrecision(ranked)),
  /** Largest distance of the classes' score distributions; NaN if only one class occurs. */
  KOLMOGOROV_SMIRNOV(
      "kolmogorov_smirnov", ConfusionMatrix::rarer, (ranked, counts) -> RocCurve.distance(ranked)),
  ACCURACY("accuracy", ConfusionMatrix::rows, (ranked, counts) -> counts.accuracy()),
  PRECISION(
      "precision",
      counts -> counts.truePositives() + counts.falsePositives(),
      (ranked, counts) -> counts.precision()),
  RECALL("recall", ConfusionMatrix::positives, (ranked, counts) -> counts.recall()),
  F1("f1", ConfusionMatrix::rarer, (ranked, counts) -> counts.f1()),
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
  private final Optional<ToIntFunction<ConfusionMatrix>> shareOf;

  @SuppressWarnings("ImmutableEnumChecker") // As above.
  private final ToDoubleBiFunction<RankedScores, ConfusionMatrix> figure;

  /**
   * A share, 0 … 1, that hangs on how single rows are ranked or decided.
   *
   * @param shareOf how many rows it is a share or a mean of
   */
  ClassifierMetric(
      String title,
      ToIntFunction<ConfusionMatrix> shareOf,
      ToDoubleBiFunction<RankedScores, ConfusionMatrix> figure) {
    this.title = title;
    this.lowest = 0;
    this.highest = 1;
    this.shareOf = Optional.of(shareOf);
    this.figure = figure;
  }

  /** No share of rows, such as one that hangs on how far off they are, with its own range. */
  ClassifierMetric(
      String title,
      double lowest,
      double highest,
      ToDoubleBiFunction<RankedScores, ConfusionMatrix> figure) {
    this.title = title;
    this.lowest = lowest;
    this.highest = highest;
    this.shareOf = Optional.empty();
    this.figure = figure;
  }

  /** As bundles name it. */
  public String title() {
    return title;
  }

  /** How many rows it is a share or a mean of; empty if it is no share. */
  OptionalInt shareOf(ConfusionMatrix counts) {
    return shareOf
        .map(rows -> OptionalInt.of(rows.applyAsInt(counts)))
        .orElseGet(OptionalInt::empty);
  }

  double of(RankedScores ranked, ConfusionMatrix counts) {
    return figure.applyAsDouble(ranked, counts);
  }

  /** The nearest value that the metric can have. */
  double clamp(double value) {
    return Math.max(lowest, Math.min(highest, value));
  }
}
