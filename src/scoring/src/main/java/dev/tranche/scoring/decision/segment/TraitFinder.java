package dev.tranche.scoring.decision.segment;

import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.util.List;

/**
 * Finds the features that set a customer apart most from all training rows: those whose values are
 * the most standard deviations from the mean, on the scale that the segments were found on. A
 * missing value sets nobody apart, nor does one exactly in the middle; of values equally far the
 * one of the earlier feature comes first. Immutable.
 */
final class TraitFinder {
  /** There are that many at most. */
  static final int MOST = 3;

  private final List<FeatureTraits> traits;
  private final int[] inputs;

  /**
   * @param inputs the columns that rows hold
   * @param scales of some of them
   */
  TraitFinder(List<Feature> inputs, List<FeatureScale> scales) {
    List<String> names = inputs.stream().map(Feature::name).toList();
    List<FeatureScale> given =
        scales.stream().filter(scale -> names.contains(scale.feature())).toList();
    this.traits = given.stream().map(FeatureTraits::new).toList();
    this.inputs = given.stream().mapToInt(scale -> names.indexOf(scale.feature())).toArray();
  }

  List<Trait> of(Row row) {
    int[] strongest = new int[MOST];
    double[] values = new double[MOST];
    int found = 0;
    for (int t = 0; t < inputs.length; t++) {
      float number = row.numbers()[inputs[t]];
      double value = Float.isNaN(number) ? 0 : traits.get(t).standardised(number);
      if (value != 0) {
        int place = found;
        while (place > 0 && Math.abs(value) > Math.abs(values[place - 1])) {
          if (place < MOST) {
            values[place] = values[place - 1];
            strongest[place] = strongest[place - 1];
          }
          place--;
        }
        if (place < MOST) {
          values[place] = value;
          strongest[place] = t;
          found = Math.min(MOST, found + 1);
        }
      }
    }
    Trait[] chosen = new Trait[found];
    for (int i = 0; i < found; i++) {
      chosen[i] = traits.get(strongest[i]).at(values[i]);
    }
    return List.of(chosen);
  }
}
