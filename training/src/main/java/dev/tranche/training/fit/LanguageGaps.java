package dev.tranche.training.fit;

import dev.tranche.base.FileError;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.training.spec.DecisionSpec;
import dev.tranche.training.spec.OwnReasons;
import dev.tranche.training.spec.OwnReasons.OwnText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which reasons have no sentence in a language that others have one in. */
final class LanguageGaps {
  private static final OwnReasons NONE =
      new OwnReasons(OwnText.none(), OwnText.none(), OwnText.none(), OwnText.none());

  private LanguageGaps() {}

  /**
   * A sentence for each language that is not complete: nobody is answered in it.
   *
   * @param features that models see
   */
  static List<String> warnings(List<Feature> features, DecisionSpec decisions) {
    List<String> warnings = new ArrayList<>();
    for (String language : languages(decisions)) {
      List<String> gaps = gaps(language, features, decisions);
      if (!gaps.isEmpty()) {
        warnings.add(
            "no answer has reasons in '"
                + language
                + "', as some have no sentence in it: "
                + String.join(", ", gaps));
      }
    }
    return warnings;
  }

  private static Set<String> languages(DecisionSpec decisions) {
    Set<String> languages = new TreeSet<>();
    for (OwnReasons own : decisions.reasons().values()) {
      Stream.of(own.below(), own.above(), own.missing(), own.any())
          .forEach(text -> languages.addAll(text.languages().keySet()));
    }
    for (ReasonGroup group : decisions.reasonGroups().values()) {
      languages.addAll(group.text().languages().keySet());
    }
    return languages;
  }

  private static List<String> gaps(
      String language, List<Feature> features, DecisionSpec decisions) {
    List<String> gaps = new ArrayList<>();
    for (Feature feature : features) {
      OwnReasons own = decisions.reasons().getOrDefault(feature.name(), NONE);
      String name = FileError.quoted(feature.name());
      boolean any = own.any().languages().containsKey(language);
      if (feature instanceof Feature.Categorical && !any) {
        gaps.add(name + " any");
      } else if (!any) {
        addGap(gaps, name + " below", own.below(), language);
        addGap(gaps, name + " above", own.above(), language);
      }
      addGap(gaps, name + " missing", own.missing(), language);
    }
    for (Map.Entry<String, ReasonGroup> group : decisions.reasonGroups().entrySet()) {
      if (!group.getValue().text().languages().containsKey(language)) {
        gaps.add("group " + FileError.quoted(group.getKey()));
      }
    }
    return gaps;
  }

  private static void addGap(List<String> gaps, String what, OwnText text, String language) {
    if (!text.languages().containsKey(language)) {
      gaps.add(what);
    }
  }
}
