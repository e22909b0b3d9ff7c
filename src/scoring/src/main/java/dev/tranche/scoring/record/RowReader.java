package dev.tranche.scoring.record;

import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.wording.NearestName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a customer's features, given as name → value, into a {@link Row}. A value that is absent or
 * null is missing; what is unknown or mistyped is refused, every fault at once, in the order the
 * values are given. Immutable.
 */
public final class RowReader {
  private final List<Feature> features;
  private final List<String> names;
  private final Map<String, Integer> index = new HashMap<>();

  public RowReader(List<Feature> features) {
    this.features = List.copyOf(features);
    this.names = this.features.stream().map(Feature::name).toList();
    for (int f = 0; f < this.features.size(); f++) {
      index.put(names.get(f), f);
    }
  }

  /**
   * Reads one customer.
   *
   * @param values a {@link Number} or null per numeric feature, a {@link String} or null per
   *     categorical one
   * @throws RefusedRecordException naming the faults
   */
  public Row read(Map<String, ?> values) {
    float[] numbers = new float[features.size()];
    String[] texts = new String[features.size()];
    Arrays.fill(numbers, Float.NaN);
    Arrays.fill(texts, "");
    Faults faults = new Faults();
    if (values.isEmpty()) {
      faults.add(() -> new Fault("", Fault.NO_FEATURES, "give at least one feature"));
    }
    values.forEach(
        (name, value) -> {
          Integer at = index.get(name);
          if (at == null) {
            faults.add(() -> unknown(name));
          } else if (features.get(at) instanceof Feature.Numeric) {
            numbers[at] = number(name, value, faults);
          } else {
            texts[at] = text(name, value, faults);
          }
        });
    for (int f = 0; f < numbers.length; f++) {
      requireGiven(values, f, texts, faults);
    }
    if (!faults.isEmpty()) {
      throw new RefusedRecordException(faults);
    }
    return new Row(numbers, texts);
  }

  private void requireGiven(Map<String, ?> values, int f, String[] texts, Faults faults) {
    Feature feature = features.get(f);
    if (!feature.required()) {
      return;
    }
    Object given = values.get(feature.name());
    boolean blank = given instanceof String && texts[f].isEmpty();
    if (given == null || blank) {
      faults.add(() -> Fault.of(feature.name(), Fault.REQUIRED, "must be given"));
    }
  }

  private static float number(String name, Object value, Faults faults) {
    if (value == null) {
      return Float.NaN;
    }
    if (!(value instanceof Number number)) {
      String hint = value instanceof String ? "; write it without quotes" : "";
      faults.add(
          () ->
              Fault.of(
                  name, Fault.WRONG_TYPE, "must be a number, not " + JsonType.of(value) + hint));
      return Float.NaN;
    }
    float converted = number.floatValue();
    if (!Float.isFinite(converted)) {
      faults.add(
          () ->
              Fault.of(name, Fault.OUT_OF_RANGE, "is beyond what a 32-bit float holds (±3.4e38)"));
    }
    return converted;
  }

  private static String text(String name, Object value, Faults faults) {
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      faults.add(
          () -> Fault.of(name, Fault.WRONG_TYPE, "must be a text, not " + JsonType.of(value)));
      return "";
    }
    return text;
  }

  private Fault unknown(String name) {
    String hint = NearestName.meant(name, names);
    return Fault.of(name, Fault.UNKNOWN_FEATURE, "is not a feature of this model" + hint);
  }
}
