package dev.tranche.scoring.decision;

import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what is unusual in a customer's values, feature by feature. Immutable. */
public final class RowWarnings {
  private sealed interface Watched {}

  private record Amount(float min, float max, Warning imputed, Warning outOfRange)
      implements Watched {}

  /**
   * @param known with the empty text where a missing value is not filled
   */
  private record Category(Set<String> known, Warning imputed, Warning unseen) implements Watched {}

  private final List<Watched> features;

  public RowWarnings(List<Feature> features) {
    this.features = features.stream().map(RowWarnings::watched).toList();
  }

  private static Watched watched(Feature feature) {
    if (feature instanceof Feature.Numeric numeric) {
      return numeric.isDate() ? date(numeric) : number(numeric);
    }
    Feature.Categorical categorical = (Feature.Categorical) feature;
    String filling = "'" + categorical.mostFrequent() + "'";
    return new Category(
        Set.copyOf(categorical.categories()),
        new Warning(
            Warning.Code.IMPUTED, feature.name(), "no value; it was filled with " + filling),
        new Warning(
            Warning.Code.UNSEEN_CATEGORY,
            feature.name(),
            "the model knows no such category; it was filled with " + filling));
  }

  private static Amount number(Feature.Numeric feature) {
    return new Amount(
        feature.min(),
        feature.max(),
        new Warning(
            Warning.Code.IMPUTED,
            feature.name(),
            "no value; models that need one take " + feature.median()),
        new Warning(
            Warning.Code.OUT_OF_TRAINING_RANGE,
            feature.name(),
            "training saw values from " + feature.min() + " to " + feature.max()));
  }

  private static Amount date(Feature.Numeric feature) {
    return new Amount(
        feature.min(),
        feature.max(),
        new Warning(
            Warning.Code.IMPUTED,
            feature.name(),
            "no date; of what is derived of it, models that need a value take the median"),
        new Warning(
            Warning.Code.OUT_OF_TRAINING_RANGE,
            feature.name(),
            "training saw dates from "
                + DateStyle.text(feature.min())
                + " to "
                + DateStyle.text(feature.max())));
  }

  /** In the order of the features. */
  public List<Warning> of(Row row) {
    List<Warning> warnings = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      Watched watched = features.get(f);
      if (watched instanceof Amount amount) {
        add(amount, row.numbers()[f], warnings);
      } else if (watched instanceof Category category) {
        add(category, row.texts()[f], warnings);
      }
    }
    return warnings;
  }

  private static void add(Amount amount, float value, List<Warning> warnings) {
    if (Float.isNaN(value)) {
      warnings.add(amount.imputed());
    } else if (value < amount.min() || value > amount.max()) {
      warnings.add(amount.outOfRange());
    }
  }

  private static void add(Category category, String value, List<Warning> warnings) {
    if (!category.known().contains(value)) {
      warnings.add(value.isEmpty() ? category.imputed() : category.unseen());
    }
  }
}
