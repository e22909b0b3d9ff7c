package dev.tranche.scoring.decision;

import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.record.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is unusual in a customer's values, feature by feature. Immutable. */
final class RowWarnings {
  private final List<Feature> features;
  private final List<Set<String>> levels;

  RowWarnings(List<Feature> features) {
    this.features = List.copyOf(features);
    this.levels =
        this.features.stream()
            .map(
                feature ->
                    feature instanceof Feature.Categorical categorical
                        ? Set.copyOf(new HashSet<>(categorical.levels()))
                        : Set.<String>of())
            .toList();
  }

  List<Warning> of(Row row) {
    List<Warning> warnings = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Numeric numeric) {
        number(numeric, row.numbers()[f], warnings);
      } else if (features.get(f) instanceof Feature.Categorical categorical) {
        level(categorical, levels.get(f), row.texts()[f], warnings);
      }
    }
    return warnings;
  }

  private static void number(Feature.Numeric feature, float value, List<Warning> warnings) {
    if (Float.isNaN(value)) {
      warnings.add(imputed(feature.name(), Float.toString(feature.median())));
    } else if (value < feature.min() || value > feature.max()) {
      warnings.add(
          new Warning(
              Warning.Code.OUT_OF_TRAINING_RANGE,
              feature.name(),
              "training saw values from " + feature.min() + " to " + feature.max()));
    }
  }

  private static void level(
      Feature.Categorical feature, Set<String> known, String level, List<Warning> warnings) {
    if (level.isEmpty()) {
      warnings.add(imputed(feature.name(), "'" + feature.mostFrequent() + "'"));
    } else if (!known.contains(level)) {
      warnings.add(
          new Warning(
              Warning.Code.UNSEEN_LEVEL,
              feature.name(),
              "training never saw this level; it was filled with '"
                  + feature.mostFrequent()
                  + "'"));
    }
  }

  private static Warning imputed(String feature, String filling) {
    return new Warning(Warning.Code.IMPUTED, feature, "no value; it was filled with " + filling);
  }
}
