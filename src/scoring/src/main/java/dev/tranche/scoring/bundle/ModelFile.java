package dev.tranche.scoring.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One exported graph of a bundle.
 *
 * @param name such as {@code xgboost}
 * @param file its file beside the manifest
 * @param sha256 of the file, 64 hexadecimal digits
 * @param cutOff the probability of default from which the model's metrics count a customer as a
 *     default; 0 where the model gives no probability
 * @param metrics on the test part, by name
 * @param explanation the graph that gives its reasons, if it has one
 * @param intervals by a metric's name, where it lies with 95 % confidence; not every metric has one
 */
public record ModelFile(
    String name,
    String file,
    String sha256,
    float cutOff,
    Map<String, Double> metrics,
    Optional<Explanation> explanation,
    Map<String, Interval> intervals) {
  public ModelFile {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
  }

  /** A model without reasons and intervals. */
  public ModelFile(
      String name, String file, String sha256, float cutOff, Map<String, Double> metrics) {
    this(name, file, sha256, cutOff, metrics, Optional.empty(), Map.of());
  }
}
