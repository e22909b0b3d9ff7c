package dev.tranche.risk.model;

import dev.tranche.scoring.bundle.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customer with the training data's median or most frequent value in every feature. */
final class TypicalCustomer {
  private TypicalCustomer() {}

  static Map<String, Object> of(List<Feature> features) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Feature feature : features) {
      if (feature instanceof Feature.Numeric numeric) {
        values.put(feature.name(), numeric.median());
      } else if (feature instanceof Feature.Categorical categorical) {
        values.put(feature.name(), categorical.mostFrequent());
      }
    }
    return values;
  }
}
