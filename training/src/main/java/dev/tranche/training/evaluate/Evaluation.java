package dev.tranche.training.evaluate;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.calibration.Calibration;
import dev.tranche.training.evaluate.metric.BootstrapIntervals;
import dev.tranche.training.evaluate.metric.GainsTable;
import dev.tranche.training.evaluate.metric.Metrics;
import dev.tranche.training.evaluate.metric.Reliability;
import dev.tranche.training.evaluate.metric.RocCurve;
import dev.tranche.training.model.RowGroups;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A calibrated classifier measured on rows that nothing was fitted to or chosen on.
 *
 * @param calibrated of the calibrated probabilities
 * @param uncalibrated of the model's own probabilities
 * @param intervals by a metric's name, 95 %
 * @param slices per protected attribute
 * @param probability calibrated, per row
 */
public record Evaluation(
    Figures calibrated,
    Figures uncalibrated,
    Map<String, Interval> intervals,
    Ranking ranking,
    List<AttributeSlices> slices,
    float[] probability) {
  /**
   * How good probabilities are.
   *
   * @param metrics at the cut-off
   * @param reliability predicted against observed frequency
   */
  public record Figures(Metrics metrics, Reliability reliability) {
    static Figures of(float[] probability, byte[] label, double cutOff) {
      return new Figures(
          Metrics.of(probability, label, cutOff), Reliability.of(probability, label, Metrics.BINS));
    }
  }

  /**
   * How well the riskier are told from the others.
   *
   * @param roc over every cut-off
   * @param gains by tenths of the rows
   */
  public record Ranking(RocCurve roc, GainsTable gains) {}

  public Evaluation {
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
    slices = List.copyOf(slices);
  }

  /**
   * Measures.
   *
   * @param margin of the model, per row
   * @param label 0 or 1 per row
   * @param together rows that tell of each other
   * @param groups of the rows, by protected attribute
   * @param seed of the intervals' resamples
   */
  public static Evaluation of(
      Calibration calibration,
      float[] margin,
      byte[] label,
      RowGroups together,
      double cutOff,
      List<Groups> groups,
      long seed) {
    float[] probability = calibration.probability(margin);
    return new Evaluation(
        Figures.of(probability, label, cutOff),
        Figures.of(calibration.input().uncalibrated(margin), label, cutOff),
        new BootstrapIntervals(seed).of(probability, label, together, cutOff),
        new Ranking(RocCurve.of(probability, label), GainsTable.of(probability, label)),
        groups.stream().map(one -> AttributeSlices.of(one, probability, label, cutOff)).toList(),
        probability);
  }
}
