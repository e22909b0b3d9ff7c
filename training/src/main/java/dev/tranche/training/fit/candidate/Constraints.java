package dev.tranche.training.fit.candidate;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.model.Direction;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.spec.RiskSpec;
import java.util.List;

/** A spec's monotone directions, feature by feature. */
final class Constraints {
  private Constraints() {}

  static Monotone of(RiskSpec spec, Preparation preparation) {
    List<Feature> features = preparation.features();
    int[] directions = new int[features.size()];
    for (int f = 0; f < directions.length; f++) {
      Direction direction = spec.monotone().get(features.get(f).name());
      if (direction != null) {
        directions[f] = direction == Direction.INCREASING ? 1 : -1;
      }
    }
    return new Monotone(directions);
  }
}
