package dev.tranche.training.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of a model family that a spec gives; the others are as usual. */
public record GivenSettings(Map<Setting, Double> values) {
  public GivenSettings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Nothing given. */
  public static GivenSettings none() {
    return new GivenSettings(Map.of());
  }

  public boolean has(Setting setting) {
    return values.containsKey(setting);
  }

  public double number(Setting setting, double usual) {
    return values.getOrDefault(setting, usual);
  }

  public int whole(Setting setting, int usual) {
    return values.getOrDefault(setting, (double) usual).intValue();
  }
}
