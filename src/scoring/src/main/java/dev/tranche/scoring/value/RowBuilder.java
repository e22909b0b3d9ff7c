package dev.tranche.scoring.value;

import dev.tranche.base.Blanks;
import dev.tranche.scoring.feature.Feature;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Takes the values of one customer, in the order they are given. Not thread-safe. */
public final class RowBuilder {
  private final RowReader reader;
  private final float[] numbers;
  private final String[] texts;
  private final boolean[] given;
  private final boolean[] refused;
  private Set<String> unknown = Set.of();
  private final ViolationList violations = new ViolationList();
  private boolean empty = true;

  RowBuilder(RowReader reader) {
    int features = reader.features().size();
    this.reader = reader;
    this.numbers = new float[features];
    this.texts = reader.noTexts();
    this.given = new boolean[features];
    this.refused = new boolean[features];
    Arrays.fill(numbers, Float.NaN);
  }

  /** Whether there has been a value of that name, even if it was null. */
  public boolean has(String name) {
    int feature = reader.indexOf(name);
    return feature < 0 ? unknown.contains(name) : given[feature];
  }

  /**
   * Takes one value.
   *
   * @param value null for a missing value, a {@link Number} or as in a file a {@link String} for a
   *     numeric feature, a {@link String} for a categorical one
   */
  public void put(String name, Object value) {
    int feature = reader.indexOf(name);
    if (feature < 0) {
      empty = false;
      refuse(name);
      return;
    }
    put(feature, value);
  }

  private void refuse(String name) {
    if (unknown.isEmpty()) {
      unknown = new HashSet<>();
    }
    unknown.add(name);
    violations.add(() -> reader.unknown(name));
  }

  /** Takes the value of the feature at that place as {@link #put(String, Object)} does. */
  public void put(int feature, Object value) {
    empty = false;
    String name = reader.features().get(feature).name();
    given[feature] = true;
    FeatureValues values = reader.values(feature);
    int violated = violations.count();
    if (reader.features().get(feature) instanceof Feature.Numeric) {
      numbers[feature] = number(name, value, values);
    } else {
      texts[feature] = values.category(text(name, value));
    }
    refused[feature] = violations.count() > violated;
  }

  /** Whether the value of the feature at that place has come, even if it was null. */
  public boolean has(int feature) {
    return given[feature];
  }

  /** As above, without an object where a number is expected. */
  public void put(int feature, float value) {
    FeatureValues values = reader.values(feature);
    boolean amount =
        reader.features().get(feature) instanceof Feature.Numeric && !values.areDates();
    if (amount && Float.isFinite(value)) {
      empty = false;
      given[feature] = true;
      numbers[feature] = values.number(value);
    } else {
      put(feature, (Object) value);
    }
  }

  /**
   * Takes the text of the feature at that place as {@link #put(String, Object)} does, without
   * making one where a number is expected.
   */
  public void put(int feature, char[] text, int from, int to) {
    Feature of = reader.features().get(feature);
    empty = false;
    if (!(of instanceof Feature.Numeric)) {
      put(feature, new String(text, from, to - from));
      return;
    }
    given[feature] = true;
    FeatureValues values = reader.values(feature);
    int begin = Blanks.skip(text, from, to);
    int end = Blanks.skipBack(text, begin, to);
    numbers[feature] = values.number(text, begin, end);
    if (Float.isNaN(numbers[feature]) && values.isNone(text, begin, end)) {
      violations.add(() -> values.notOne(of.name()));
      refused[feature] = true;
    }
  }

  private float number(String name, Object value, FeatureValues values) {
    if (value == null) {
      return Float.NaN;
    }
    if (value instanceof String text) {
      return number(name, text, values);
    }
    if (!(value instanceof Number number) || !values.takeNumbers()) {
      String message = "must be " + values.wanted() + ", not " + JsonType.of(value);
      violations.add(() -> Violation.of(name, Violation.WRONG_TYPE, message));
      return Float.NaN;
    }
    if (values.areDates()) {
      return number(name, number.toString(), values);
    }
    float converted = number.floatValue();
    if (!Float.isFinite(converted)) {
      String message = "is beyond what a 32-bit float holds (±3.4e38)";
      violations.add(() -> Violation.of(name, Violation.OUT_OF_RANGE, message));
    }
    return values.number(converted);
  }

  /** As the cell of a file. */
  private float number(String name, String text, FeatureValues values) {
    float number = values.number(text);
    if (Float.isNaN(number) && values.isNone(text)) {
      violations.add(() -> values.notOne(name));
    }
    return number;
  }

  private String text(String name, Object value) {
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      String message = "must be a text, not " + JsonType.of(value);
      violations.add(() -> Violation.of(name, Violation.WRONG_TYPE, message));
      return "";
    }
    return text;
  }

  /**
   * What is wrong with all that was given, or not given; to be called once, after the last value.
   */
  public ViolationList check() {
    if (empty) {
      violations.add(() -> new Violation("", Violation.NO_FEATURES, "give at least one feature"));
    }
    reader.check(row(), refused, violations);
    return violations;
  }

  /** The row, if nothing was wrong. */
  public Row row() {
    return new Row(numbers, texts);
  }
}
