package dev.tranche.scoring.decision;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a value that is not known may be: for a number or date, values in even steps of the training
 * part's order; for a category, each that training saw. Immutable.
 */
final class AdverseValues {
  /** Where a bundle tells no steps, so many even ones from the smallest to the largest value. */
  private static final int STEPS = 16;

  private final List<List<?>> values;

  /**
   * @param within what share of the training values, the middle ones, numbers are taken from
   */
  AdverseValues(List<Feature> features, double within) {
    this.values = features.stream().<List<?>>map(feature -> of(feature, within)).toList();
  }

  private static List<?> of(Feature feature, double within) {
    if (feature instanceof Feature.Categorical categorical) {
      return categorical.categories().stream().filter(value -> !value.isEmpty()).toList();
    }
    Feature.Numeric numeric = (Feature.Numeric) feature;
    List<Float> steps = numeric.seen().steps();
    if (steps.isEmpty()) {
      steps =
          IntStream.rangeClosed(0, STEPS)
              .mapToObj(i -> between(numeric.min(), numeric.max(), i / (double) STEPS))
              .toList();
    }
    List<Float> all = steps;
    return IntStream.range(0, all.size())
        .filter(i -> Math.abs(i / (double) (all.size() - 1) - 0.5) <= within / 2)
        .mapToObj(all::get)
        .distinct()
        .toList();
  }

  private static float between(float min, float max, double share) {
    return (float) (min * (1 - share) + max * share);
  }

  /** How many a feature's value may be. */
  int count(int feature) {
    return values.get(feature).size();
  }

  /** The same customer with one of them. */
  Row in(Row row, int feature, int value) {
    Object one = values.get(feature).get(value);
    return one instanceof Float number
        ? row.with(feature, number)
        : row.with(feature, (String) one);
  }
}
