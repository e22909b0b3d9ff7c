package dev.tranche.scoring.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One exported model of a bundle.
 *
 * @param name such as {@code xgboost}
 * @param cutOff the probability of default from which the model's metrics count a customer as a
 *     default; 0 where the model gives no probability
 * @param metrics on the test part, by name
 * @param intervals by a metric's name, where it lies with 95 % confidence; not every metric has one
 * @param explanation the graph that gives its reasons, if it has one
 */
public record ModelFile(
    String name,
    HashedFile graph,
    float cutOff,
    Map<String, Double> metrics,
    Map<String, Interval> intervals,
    Optional<Explanation> explanation) {
  public ModelFile {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
  }

  /** A model without reasons and intervals. */
  public ModelFile(String name, HashedFile graph, float cutOff, Map<String, Double> metrics) {
    this(name, graph, cutOff, metrics, Map.of(), Optional.empty());
  }
}
