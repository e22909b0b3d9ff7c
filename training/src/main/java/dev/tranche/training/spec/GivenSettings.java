package dev.tranche.training.spec;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Settings of a classifier that a spec gives; the others are as usual. */
public record GivenSettings(Map<Setting, Double> values) {
  public GivenSettings {
    Map<Setting, Double> copy = new EnumMap<>(Setting.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /** Nothing given. */
  public static GivenSettings none() {
    return new GivenSettings(Map.of());
  }

  public double number(Setting setting, double usual) {
    return values.getOrDefault(setting, usual);
  }

  public int whole(Setting setting, int usual) {
    return values.getOrDefault(setting, (double) usual).intValue();
  }
}
