package dev.tranche.training.report;

import dev.tranche.scoring.bundle.Interval;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one model did on the test part.
 *
 * @param champion whether this is the model that will serve
 * @param metrics name to value, in the order of the page; NaN where a metric is undefined
 * @param intervals by a metric's name, 95 %; not every metric has one
 */
public record ModelResult(
    String name,
    boolean champion,
    RocPoints roc,
    ConfusionCounts confusion,
    Map<String, Double> metrics,
    Map<String, Interval> intervals,
    ModelEvaluationFigures judgement) {
  public ModelResult {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
  }
}
