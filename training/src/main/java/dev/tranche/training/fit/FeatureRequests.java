package dev.tranche.training.fit;

import static java.util.Objects.requireNonNull;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.ProtectedWords;
import dev.tranche.training.spec.OwnReasons;
import dev.tranche.training.spec.RiskSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a spec wants of columns, against the features they became. */
final class FeatureRequests {
  private final RiskSpec spec;
  private final List<String> inputs;
  private final List<Feature> ofModels;
  private final Map<String, Feature> features = new LinkedHashMap<>();

  FeatureRequests(RiskSpec spec, Preparation preparation) {
    this.spec = spec;
    this.inputs = preparation.features().inputs().stream().map(Feature::name).toList();
    this.ofModels = preparation.features().ofModels();
    preparation.features().inputs().forEach(feature -> features.put(feature.name(), feature));
    preparation.features().ofModels().forEach(feature -> features.put(feature.name(), feature));
  }

  /** Throws {@link InputException} with a line for all that a categorical column cannot have. */
  void check() {
    List<String> errors = new ArrayList<>();
    for (Feature feature : features.values()) {
      if (feature instanceof Feature.Categorical) {
        String column = spec.file() + ": column '" + feature.name() + "' is categorical; ";
        if (spec.monotone().containsKey(feature.name())) {
          errors.add(column + "only numbers can be under 'monotone'");
        }
        if (spec.actionable().containsKey(feature.name())) {
          errors.add(column + "only numbers can be under 'actionable'");
        }
        Optional.ofNullable(spec.decisions().reasons().get(feature.name()))
            .filter(OwnReasons::directed)
            .ifPresent(
                own -> errors.add(column + "its 'reasons' are 'any' and 'missing', not 'below'"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InputException(String.join("\n", errors));
    }
  }

  /** A sentence for every column that something is wanted of though it was left out. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (String key :
        List.of("monotone", "actionable", "required", "optional", "reasons", "reason_groups")) {
      requireNonNull(spec.columnsByKey().get(key)).stream()
          .filter(column -> !features.containsKey(column))
          .forEach(
              column ->
                  warnings.add("'" + column + "' is under '" + key + "', but it is left out"));
    }
    spec.derivedNames().stream()
        .filter(name -> !features.containsKey(name))
        .forEach(
            name ->
                warnings.add(
                    "'"
                        + name
                        + "' under 'derived' is left out: so is a column of it, or it never has a"
                        + " value"));
    warnings.addAll(LanguageGaps.warnings(ofModels, spec.decisions()));
    List<String> unlisted =
        inputs.stream().filter(this::seemsProtected).map(FileError::quoted).toList();
    if (!unlisted.isEmpty()) {
      warnings.add(
          String.join(", ", unlisted)
              + (unlisted.size() == 1
                  ? " sounds like a protected attribute and is"
                  : " sound like protected attributes and are")
              + " used as "
              + (unlisted.size() == 1 ? "a feature" : "features")
              + "; list what is one under 'protected' in the spec, to keep it out of the models and"
              + " compare groups by it");
    }
    return warnings;
  }

  private boolean seemsProtected(String column) {
    return ProtectedWords.isIn(column)
        || (features.get(column) instanceof Feature.Categorical feature
            && ProtectedWords.areSexes(feature.categories()));
  }
}
