package dev.tranche.training.bundle;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.reason.FeatureReasons;
import dev.tranche.scoring.reason.ReasonCatalogue;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.scoring.reason.ReasonText;
import dev.tranche.training.spec.DecisionSpec;
import dev.tranche.training.spec.OwnReasons;
import dev.tranche.training.spec.OwnReasons.OwnText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What raised risks are called: as the spec says, and by default where it says nothing. */
final class ReasonWording {
  private ReasonWording() {}

  /** Reasons and groups of what is no feature are left out. */
  static ReasonCatalogue of(List<Feature> features, DecisionSpec decisions) {
    List<String> names = features.stream().map(Feature::name).toList();
    List<FeatureReasons> reasons =
        ReasonCatalogue.of(features).reasons().stream()
            .map(
                usual ->
                    decisions.reasons().containsKey(usual.feature())
                        ? own(usual, decisions.reasons().get(usual.feature()))
                        : usual)
            .toList();
    List<ReasonGroup> groups =
        decisions.reasonGroups().values().stream()
            .map(
                group ->
                    new ReasonGroup(
                        group.text(), group.features().stream().filter(names::contains).toList()))
            .filter(group -> !group.features().isEmpty())
            .toList();
    return new ReasonCatalogue(reasons, groups);
  }

  private static FeatureReasons own(FeatureReasons usual, OwnReasons own) {
    return new FeatureReasons(
        usual.feature(),
        text(text(usual.below(), own.any()), own.below()),
        text(text(usual.above(), own.any()), own.above()),
        text(usual.missing(), own.missing()));
  }

  private static ReasonText text(ReasonText usual, OwnText own) {
    Map<String, String> languages = new LinkedHashMap<>(usual.languages());
    languages.putAll(own.languages());
    return new ReasonText(
        own.code().orElse(usual.code()), own.sentence().orElse(usual.sentence()), languages);
  }
}
