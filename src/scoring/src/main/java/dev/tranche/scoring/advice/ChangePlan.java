package dev.tranche.scoring.advice;

import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some features of a customer with other values. Immutable.
 *
 * @param features those that can be changed
 * @param from the customer's values of them
 * @param to their other values; NaN where it is the customer's
 */
record ChangePlan(List<ActionableFeature> features, float[] from, float[] to) {
  /** No change. */
  static ChangePlan none(List<ActionableFeature> features, Row row) {
    float[] from = new float[features.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = features.get(i).of(row);
    }
    float[] to = new float[from.length];
    Arrays.fill(to, Float.NaN);
    return new ChangePlan(features, from, to);
  }

  /** With another value of one more feature; NaN leaves it as it is. */
  ChangePlan with(int feature, float value) {
    float[] others = to.clone();
    others[feature] = value;
    return new ChangePlan(features, from, others);
  }

  /** Equal for plans that change the same features to the same values. */
  List<Float> key() {
    List<Float> key = new ArrayList<>(to.length);
    for (float value : to) {
      key.add(value);
    }
    return key;
  }

  boolean changes(int feature) {
    return !Float.isNaN(to[feature]);
  }

  /** The only feature that changes. */
  int only() {
    return IntStream.range(0, to.length).filter(this::changes).findFirst().orElseThrow();
  }

  /** The steps that a feature may be changed to, the nearest first. */
  List<Float> beyond(int feature) {
    return features.get(feature).beyond(from[feature]);
  }

  /** How many features change. */
  int size() {
    int size = 0;
    for (int i = 0; i < to.length; i++) {
      size += changes(i) ? 1 : 0;
    }
    return size;
  }

  /** The sum of how far each feature goes, as shares of the training values. */
  double distance() {
    double sum = 0;
    for (int i = 0; i < to.length; i++) {
      sum += changes(i) ? features.get(i).distance(from[i], to[i]) : 0;
    }
    return sum;
  }

  /** The next smaller step of a feature that changes; the customer's value if there is none. */
  float stepBefore(int feature) {
    float before = from[feature];
    for (float value : beyond(feature)) {
      if (features.get(feature).farther(to[feature], value)) {
        before = value;
      }
    }
    return before;
  }

  /** The distance, were each change as small as the next smaller step. */
  double distanceBefore() {
    double sum = 0;
    for (int i = 0; i < to.length; i++) {
      sum += changes(i) ? features.get(i).distance(from[i], stepBefore(i)) : 0;
    }
    return sum;
  }

  /**
   * A customer after it.
   *
   * @param row of whom other features may differ
   */
  Row in(Row row) {
    float[] numbers = row.numbers().clone();
    for (int i = 0; i < to.length; i++) {
      numbers[features.get(i).place()] = changes(i) ? to[i] : from[i];
    }
    return new Row(numbers, row.texts());
  }

  /** To be told. */
  List<FeatureChange> told() {
    return IntStream.range(0, to.length)
        .filter(this::changes)
        .mapToObj(i -> new FeatureChange(features.get(i).name(), from[i], to[i]))
        .toList();
  }
}
