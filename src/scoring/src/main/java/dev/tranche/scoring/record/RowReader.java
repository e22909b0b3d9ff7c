package dev.tranche.scoring.record;

import dev.tranche.scoring.bundle.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a customer's features, given as name → value, into a {@link Row}. A value that is absent or
 * null is missing; what is unknown or mistyped is refused, every fault at once. Immutable.
 */
public final class RowReader {
  private final List<Feature> features;
  private final Map<String, Integer> index = new HashMap<>();

  public RowReader(List<Feature> features) {
    this.features = List.copyOf(features);
    for (int f = 0; f < this.features.size(); f++) {
      index.put(this.features.get(f).name(), f);
    }
  }

  /**
   * Reads one customer.
   *
   * @param values a {@link Number} or null per numeric feature, a {@link String} or null per
   *     categorical one
   * @throws RefusedRecordException naming every fault
   */
  public Row read(Map<String, ?> values) {
    float[] numbers = new float[features.size()];
    String[] texts = new String[features.size()];
    Arrays.fill(numbers, Float.NaN);
    Arrays.fill(texts, "");
    List<Fault> faults = new ArrayList<>();
    if (values.isEmpty()) {
      faults.add(new Fault("", Fault.NO_FEATURES, "give at least one feature"));
    }
    values.forEach(
        (name, value) -> {
          Integer at = index.get(name);
          if (at == null) {
            faults.add(unknown(name));
          } else if (features.get(at) instanceof Feature.Numeric) {
            numbers[at] = number(name, value, faults);
          } else {
            texts[at] = text(name, value, faults);
          }
        });
    if (!faults.isEmpty()) {
      throw new RefusedRecordException(faults);
    }
    return new Row(numbers, texts);
  }

  private static float number(String name, Object value, List<Fault> faults) {
    if (value == null) {
      return Float.NaN;
    }
    if (!(value instanceof Number number)) {
      String hint = value instanceof String ? "; write it without quotes" : "";
      faults.add(
          fault(name, Fault.WRONG_TYPE, "must be a number, not " + JsonType.of(value) + hint));
      return Float.NaN;
    }
    float converted = number.floatValue();
    if (!Float.isFinite(converted)) {
      faults.add(fault(name, Fault.OUT_OF_RANGE, "is beyond what a 32-bit float holds (±3.4e38)"));
    }
    return converted;
  }

  private static String text(String name, Object value, List<Fault> faults) {
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      faults.add(fault(name, Fault.WRONG_TYPE, "must be a text, not " + JsonType.of(value)));
      return "";
    }
    return text;
  }

  private Fault unknown(String name) {
    String hint =
        NearestName.to(name, index.keySet())
            .map(near -> "; did you mean '" + near + "'?")
            .orElse("");
    return fault(name, Fault.UNKNOWN_FEATURE, "is not a feature of this model" + hint);
  }

  private static Fault fault(String name, String code, String message) {
    String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
    return new Fault(pointer, code, "'" + name + "' " + message);
  }
}
