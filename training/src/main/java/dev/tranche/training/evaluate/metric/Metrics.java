package dev.tranche.training.evaluate.metric;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a classifier on one set of rows.
 *
 * @param confusion counts at the cut-off
 * @param figures of every metric
 */
public record Metrics(ConfusionMatrix confusion, Map<ClassifierMetric, Double> figures) {
  /** Bins of a reliability diagram and of its error. */
  public static final int BINS = 10;

  public Metrics {
    figures = Collections.unmodifiableMap(new EnumMap<>(figures));
  }

  /**
   * All figures at once.
   *
   * @param probability of the positive class, between 0 and 1
   * @param label 0 or 1 per row
   * @param cutOff rows at or above it are flagged
   * @throws IllegalArgumentException if there is no row, a probability is NaN or outside 0 … 1, or
   *     the lengths differ
   */
  public static Metrics of(float[] probability, byte[] label, double cutOff) {
    for (int i = 0; i < probability.length; i++) {
      if (probability[i] < 0 || probability[i] > 1) {
        throw new IllegalArgumentException("the probability of row " + i + " is " + probability[i]);
      }
    }
    return of(RankedScores.of(probability, label), cutOff);
  }

  /** The same of rows that are counted by their probability. */
  static Metrics of(RankedScores ranked, double cutOff) {
    ConfusionMatrix confusion = ranked.confusion(cutOff);
    Map<ClassifierMetric, Double> figures = new EnumMap<>(ClassifierMetric.class);
    for (ClassifierMetric metric : ClassifierMetric.values()) {
      figures.put(metric, metric.of(ranked, confusion));
    }
    return new Metrics(confusion, figures);
  }

  public double of(ClassifierMetric metric) {
    return requireNonNull(figures.get(metric));
  }

  /** The figures under the names that bundles give them. */
  public Map<String, Double> byName() {
    Map<String, Double> named = new LinkedHashMap<>();
    figures.forEach((metric, figure) -> named.put(metric.title(), figure));
    return named;
  }
}
