package dev.tranche.training.card;

import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.training.model.scorecard.OutcomeCounts;
import dev.tranche.training.model.scorecard.ScoredFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A feature of a scorecard with what is known of it.
 *
 * @param feature as models see it
 * @param derivation how it is made of columns, if it is
 * @param columns those, or the feature itself
 */
record CardFeature(
    Feature feature, Optional<Derivation> derivation, List<Feature> columns, ScoredFeature scored) {
  CardFeature {
    columns = List.copyOf(columns);
  }

  static CardFeature of(ScoredFeature scored, FeatureSet seen) {
    Feature feature = seen.ofModels().get(scored.index());
    Optional<DerivedFeature> derived =
        seen.derived().stream().filter(it -> it.name().equals(feature.name())).findFirst();
    List<Feature> columns =
        derived.stream()
            .flatMap(it -> it.columns().stream())
            .flatMap(name -> seen.inputs().stream().filter(input -> input.name().equals(name)))
            .toList();
    return new CardFeature(
        feature,
        derived.map(DerivedFeature::derivation),
        derived.isPresent() ? columns : List.of(feature),
        scored);
  }

  /** Whether it tells nothing but that a column has no value. */
  boolean tellsMissing() {
    return derivation.filter(Derivation::tellsMissing).isPresent();
  }

  String name() {
    return feature.name();
  }

  double informationValue() {
    return scored.binned().informationValue();
  }

  /** Its bins that a customer can be in, in the table's order. */
  List<CardRow> rows() {
    BinWords words =
        tellsMissing()
            ? BinWords.ofMissing(scored.binned().bins())
            : BinWords.of(feature, scored.binned());
    OutcomeCounts all = scored.binned().all();
    List<CardRow> rows = new ArrayList<>();
    for (int bin = 0; bin < scored.points().length; bin++) {
      OutcomeCounts counts = scored.binned().counts().get(bin);
      if (counts.rows() > 0) {
        rows.add(
            new CardRow(
                words.of(bin),
                counts,
                (double) counts.rows() / all.rows(),
                counts.weightOfEvidence(all),
                counts.informationValue(all),
                scored.points()[bin]));
      }
    }
    return rows;
  }
}
