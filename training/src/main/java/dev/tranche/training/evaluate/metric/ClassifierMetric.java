package dev.tranche.training.evaluate.metric;

import java.util.function.ToDoubleFunction;

/** One figure of {@link Metrics}: its name in bundles, its range, and where it is found. */
enum ClassifierMetric {
  ROC_AUC("roc_auc", 0, 1, Metrics::rocAuc),
  AVERAGE_PRECISION("average_precision", 0, 1, Metrics::averagePrecision),
  KOLMOGOROV_SMIRNOV("kolmogorov_smirnov", 0, 1, Metrics::kolmogorovSmirnov),
  ACCURACY("accuracy", 0, 1, Metrics::accuracy),
  PRECISION("precision", 0, 1, Metrics::precision),
  RECALL("recall", 0, 1, Metrics::recall),
  F1("f1", 0, 1, Metrics::f1),
  BRIER("brier", 0, 1, Metrics::brier),
  LOG_LOSS("log_loss", 0, Double.POSITIVE_INFINITY, Metrics::logLoss),
  EXPECTED_CALIBRATION_ERROR("expected_calibration_error", 0, 1, Metrics::expectedCalibrationError);

  private final String title;
  private final double lowest;
  private final double highest;

  @SuppressWarnings("ImmutableEnumChecker") // References to methods hold nothing.
  private final ToDoubleFunction<Metrics> figure;

  ClassifierMetric(String title, double lowest, double highest, ToDoubleFunction<Metrics> figure) {
    this.title = title;
    this.lowest = lowest;
    this.highest = highest;
    this.figure = figure;
  }

  /** As bundles name it. */
  String title() {
    return title;
  }

  double of(Metrics metrics) {
    return figure.applyAsDouble(metrics);
  }

  /** The nearest value that the metric can have. */
  double clamp(double value) {
    return Math.max(lowest, Math.min(highest, value));
  }
}
