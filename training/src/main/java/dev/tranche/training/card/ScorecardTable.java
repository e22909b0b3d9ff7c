package dev.tranche.training.card;

import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.training.model.scorecard.ScorecardModel;
import java.util.Comparator;
import java.util.List;

/**
 * A scorecard with the names of its features and bins, and what its points mean.
 *
 * @param features the one with the largest information value first
 * @param base the points that everybody starts with
 * @param scale what points mean; no score is above its range
 * @param lowest no score is below it
 */
record ScorecardTable(List<CardFeature> features, int base, Scorecard scale, int lowest) {
  ScorecardTable {
    features = List.copyOf(features);
  }

  static ScorecardTable of(ScorecardModel model, FeatureSet seen, Scorecard scale, int lowest) {
    List<CardFeature> features =
        model.features().stream()
            .map(scored -> CardFeature.of(scored, seen))
            .sorted(Comparator.comparingDouble(feature -> -feature.informationValue()))
            .toList();
    return new ScorecardTable(features, model.base(), scale, lowest);
  }

  /** The points of the best customer there can be. */
  int most() {
    return base + features.stream().mapToInt(feature -> feature.scored().mostPoints()).sum();
  }

  /** Whether points may have to be brought into the range of scores. */
  boolean beyondRange() {
    return base < lowest || most() > scale.highestPoints();
  }
}
