package dev.tranche.scoring.rule;

import dev.tranche.base.NearestName;
import dev.tranche.base.Quoted;
import dev.tranche.scoring.feature.Feature;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What makes an application good enough to decide on, besides its score.
 *
 * @param missing for values that are not given
 * @param outOfRange for numbers and dates beyond what training saw
 * @param unseenCategory for categories that training never saw
 * @param plausible what a number must lie in to be scored at all, by feature
 * @param minimumFeatures how many must be given; half of them where it is not said
 */
public record DecisionRules(
    MissingRule missing,
    DoubtRule outOfRange,
    DoubtRule unseenCategory,
    Map<String, Span> plausible,
    OptionalInt minimumFeatures) {
  /** Where a policy says nothing. */
  public static final DecisionRules DEFAULTS =
      new DecisionRules(
          new MissingRule(DoubtRule.HOLD, 1, List.of(), List.of()),
          DoubtRule.HOLD,
          DoubtRule.HOLD,
          Map.of(),
          OptionalInt.empty());

  /** Both ends included. */
  public record Span(float low, float high) {}

  public DecisionRules {
    plausible = Collections.unmodifiableMap(new LinkedHashMap<>(plausible));
  }

  /** The same features, each required if nobody is scored without it. */
  public List<Feature> over(List<Feature> features) {
    return features.stream()
        .map(feature -> feature.withRequired(missing.of(feature) == DoubtRule.REFUSE))
        .toList();
  }

  /** Names that are no feature's, quoted. */
  public List<String> unknown(List<String> features) {
    return Stream.of(missing.tolerate(), missing.refuse(), plausible.keySet())
        .flatMap(Collection::stream)
        .distinct()
        .filter(name -> !features.contains(name))
        .map(name -> Quoted.of(name) + NearestName.meant(name, features))
        .toList();
  }

  /** How many of so many features must be given. */
  public int minimum(int features) {
    return minimumFeatures.orElse((features + 1) / 2);
  }
}
