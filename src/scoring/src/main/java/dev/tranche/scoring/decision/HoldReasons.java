package dev.tranche.scoring.decision;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.reason.FeatureReasons;
import dev.tranche.scoring.reason.ReasonText;
import dev.tranche.scoring.value.Doubt;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an applicant is told whose approval does not stand: which values it hangs on. Immutable. */
final class HoldReasons {
  private final List<Feature> inputs;
  private final List<DerivedFeature> derived;
  private final Map<String, FeatureReasons> catalogue = new HashMap<>();

  HoldReasons(Manifest manifest) {
    this.inputs = manifest.features().inputs();
    this.derived = manifest.features().derived();
    manifest.meanings().reasons().reasons().forEach(it -> catalogue.put(it.feature(), it));
  }

  /** Those that weigh most, at most so many; empty if the bundle has no reasons. */
  List<Reason> of(List<Hold> holds, Row row, int most) {
    List<Reason> reasons = new ArrayList<>();
    for (Hold hold : holds) {
      hold.feature()
          .flatMap(name -> text(hold, name, row))
          .filter(text -> reasons.size() < most)
          .ifPresent(text -> reasons.add(reason(hold, text)));
    }
    return reasons;
  }

  private static Reason reason(Hold hold, ReasonText text) {
    String feature = hold.feature().orElseThrow();
    return new Reason(text, feature, hold.raise());
  }

  private Optional<ReasonText> text(Hold hold, String name, Row row) {
    return reasons(name)
        .map(
            texts -> {
              if (hold.is(Doubt.Kind.MISSING)) {
                return texts.missing();
              }
              int place = place(name);
              return inputs.get(place) instanceof Feature.Numeric numeric
                  ? texts.forNumber(numeric, row.numbers()[place])
                  : texts.forCategory(row.texts()[place]);
            });
  }

  /** Of a date those of the first feature that is made of it. */
  private Optional<FeatureReasons> reasons(String name) {
    FeatureReasons own = catalogue.get(name);
    return own != null
        ? Optional.of(own)
        : derived.stream()
            .filter(made -> made.columns().contains(name))
            .flatMap(made -> Optional.ofNullable(catalogue.get(made.name())).stream())
            .findFirst();
  }

  private int place(String name) {
    for (int f = 0; f < inputs.size(); f++) {
      if (inputs.get(f).name().equals(name)) {
        return f;
      }
    }
    throw new IllegalArgumentException(name);
  }
}
