package dev.tranche.scoring.advice;

import dev.tranche.scoring.feature.Direction;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.rule.DecisionRules;
import dev.tranche.scoring.value.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number that customers can change in one direction, and the values it may be advised to have:
 * within what training saw and the policy finds plausible; whole where all that is known of the
 * feature is whole, else of two decimals, or as many as tell a hundredth of its range. Immutable.
 */
final class ActionableFeature {
  /** Of the values between two steps, so many are tried. */
  private static final int BETWEEN = 7;

  private static final int USUAL_DECIMALS = 2;

  private final int place;
  private final Feature.Numeric feature;
  private final Direction direction;
  private final float low;
  private final float high;
  private final List<Float> steps;
  private final List<Float> targets;
  private final int decimals;

  private ActionableFeature(
      int place, Feature.Numeric feature, Direction direction, Optional<DecisionRules.Span> span) {
    this.place = place;
    this.feature = feature;
    this.direction = direction;
    this.low = Math.max(feature.min(), span.map(DecisionRules.Span::low).orElse(feature.min()));
    this.high = Math.min(feature.max(), span.map(DecisionRules.Span::high).orElse(feature.max()));
    this.steps = feature.seen().stepsOrEven();
    this.decimals = steps.stream().allMatch(ActionableFeature::whole) ? 0 : decimals(feature);
    this.targets = targets();
  }

  /** The steps in the direction of change, as they may be told. */
  private List<Float> targets() {
    List<Float> values = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean growing = direction == Direction.INCREASING;
      float value = rounded(steps.get(growing ? i : steps.size() - 1 - i));
      boolean next = values.isEmpty() || farther(value, values.get(values.size() - 1));
      if (next && value >= low && value <= high) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /** Those among the features. */
  static List<ActionableFeature> of(List<Feature> features, DecisionRules rules) {
    List<ActionableFeature> actionable = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Numeric numeric
          && numeric.rules().actionable().isPresent()) {
        Direction direction = numeric.rules().actionable().get();
        var span = Optional.ofNullable(rules.plausible().get(numeric.name()));
        actionable.add(new ActionableFeature(f, numeric, direction, span));
      }
    }
    return actionable;
  }

  private static boolean whole(float value) {
    return value == Math.rint(value);
  }

  private static int decimals(Feature.Numeric feature) {
    double range = (double) feature.max() - feature.min();
    return Math.max(USUAL_DECIMALS, (int) Math.ceil(USUAL_DECIMALS - Math.log10(range)));
  }

  private static float between(float from, float to, double share) {
    return (float) (from * (1 - share) + to * share);
  }

  String name() {
    return feature.name();
  }

  /** The customer's value; NaN where it is missing. */
  float of(Row row) {
    return row.numbers()[place];
  }

  /** Among the features. */
  int place() {
    return place;
  }

  /** The steps beyond the customer's value, the nearest first; none where that is missing. */
  List<Float> beyond(float from) {
    return targets.stream().filter(value -> farther(value, from)).toList();
  }

  /** Values between a smaller change and a larger one, the smallest change first. */
  List<Float> between(float smaller, float larger) {
    List<Float> values = new ArrayList<>();
    for (int i = 1; i <= BETWEEN; i++) {
      float value = rounded(between(smaller, larger, i / (double) (BETWEEN + 1)));
      boolean next = values.isEmpty() || farther(value, values.get(values.size() - 1));
      if (next && farther(value, smaller) && farther(larger, value)) {
        values.add(value);
      }
    }
    return values;
  }

  /** Whether a value is a larger change than another; never so of NaN. */
  boolean farther(float value, float than) {
    return (value - than) * direction.sign() > 0;
  }

  /** To the side of the larger change, unless that is beyond what training saw. */
  private float rounded(float value) {
    boolean growing = direction == Direction.INCREASING;
    float larger = rounded(value, growing ? RoundingMode.CEILING : RoundingMode.FLOOR);
    return larger >= low && larger <= high
        ? larger
        : rounded(value, growing ? RoundingMode.FLOOR : RoundingMode.CEILING);
  }

  /** As it is written in decimals, not as its bits have it: 0.3 stays 0.3. */
  private float rounded(float value, RoundingMode mode) {
    return new BigDecimal(Float.toString(value)).setScale(decimals, mode).floatValue();
  }

  /** How far a change goes, as a share of the training values, 0 to 1. */
  double distance(float from, float to) {
    return Math.abs(quantile(to) - quantile(from));
  }

  /** The share of the training values below, half of those equal to it among them. */
  private double quantile(float value) {
    int below = 0;
    int upTo = 0;
    for (float step : steps) {
      below += step < value ? 1 : 0;
      upTo += step <= value ? 1 : 0;
    }
    int last = steps.size() - 1;
    if (upTo == 0) {
      return 0;
    }
    if (below > last) {
      return 1;
    }
    if (upTo > below) {
      return (below + upTo - 1) / 2.0 / last;
    }
    float left = steps.get(below - 1);
    return (below - 1 + ((double) value - left) / ((double) steps.get(below) - left)) / last;
  }
}
