package dev.tranche.training.evaluate;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.calibration.Calibration;
import dev.tranche.training.evaluate.metric.BootstrapIntervals;
import dev.tranche.training.evaluate.metric.GainsTable;
import dev.tranche.training.evaluate.metric.Metrics;
import dev.tranche.training.evaluate.metric.Reliability;
import dev.tranche.training.evaluate.metric.RocCurve;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A calibrated classifier measured on rows that nothing was fitted to or chosen on.
 *
 * @param metrics at the cut-off
 * @param intervals by a metric's name, 95 %
 * @param uncalibrated the same of the model's own probabilities
 * @param reliability predicted against observed frequency, calibrated
 * @param uncalibratedReliability the same of the model's own probabilities
 * @param gains by tenths of the rows
 * @param roc over every cut-off
 * @param slices per protected attribute
 * @param probability calibrated, per row
 */
public record Evaluation(
    Metrics metrics,
    Map<String, Interval> intervals,
    Metrics uncalibrated,
    Reliability reliability,
    Reliability uncalibratedReliability,
    GainsTable gains,
    RocCurve roc,
    List<AttributeSlices> slices,
    float[] probability) {
  public Evaluation {
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
    slices = List.copyOf(slices);
  }

  /**
   * Measures.
   *
   * @param margin of the model, per row
   * @param label 0 or 1 per row
   * @param groups of the rows, by protected attribute
   * @param seed of the intervals' resamples
   */
  public static Evaluation of(
      Calibration calibration,
      float[] margin,
      byte[] label,
      double cutOff,
      List<Groups> groups,
      long seed) {
    float[] probability = calibration.probability(margin);
    float[] raw = calibration.input().uncalibrated(margin);
    return new Evaluation(
        Metrics.of(probability, label, cutOff),
        new BootstrapIntervals(seed).of(probability, label, cutOff),
        Metrics.of(raw, label, cutOff),
        Reliability.of(probability, label, Metrics.BINS),
        Reliability.of(raw, label, Metrics.BINS),
        GainsTable.of(probability, label),
        RocCurve.of(probability, label),
        groups.stream().map(one -> AttributeSlices.of(one, probability, label, cutOff)).toList(),
        probability);
  }
}
