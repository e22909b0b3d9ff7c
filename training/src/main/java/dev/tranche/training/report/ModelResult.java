package dev.tranche.training.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one model did on the test part.
 *
 * @param champion whether this is the model that will serve
 * @param metrics name to value, in the order of the page; NaN where a metric is undefined
 */
public record ModelResult(
    String name,
    boolean champion,
    RocCurve roc,
    ConfusionMatrix confusion,
    Map<String, Double> metrics) {
  public ModelResult {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
