package dev.tranche.training.fit;

import dev.tranche.scoring.bundle.Feature;
import dev.tranche.training.data.Direction;
import dev.tranche.training.data.RiskSpec;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.prepare.Preparation;
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
