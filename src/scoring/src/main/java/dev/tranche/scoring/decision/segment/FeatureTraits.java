package dev.tranche.scoring.decision.segment;

import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.feature.NameWords;
import java.util.List;

/** What can be said of one feature's values, by how far they are from the mean. Immutable. */
final class FeatureTraits {
  /** Standard deviations from which on a value is far from the mean. */
  private static final double FAR = 2;

  /** And up to which it is near. */
  private static final double NEAR = 0.5;

  private final FeatureScale scale;
  private final List<Trait> lower;
  private final List<Trait> higher;

  FeatureTraits(FeatureScale scale) {
    this.scale = scale;
    this.lower = of(Trait.Side.LOWER);
    this.higher = of(Trait.Side.HIGHER);
  }

  /** Standard deviations above the mean. */
  double standardised(float value) {
    return scale.standardised(value);
  }

  Trait at(double standardised) {
    double distance = Math.abs(standardised);
    int degree = distance < NEAR ? 0 : distance < FAR ? 1 : 2;
    return (standardised < 0 ? lower : higher).get(degree);
  }

  private List<Trait> of(Trait.Side direction) {
    List<String> words = NameWords.of(scale.feature());
    String name = words.isEmpty() ? scale.feature() : String.join(" ", words);
    String rest = direction.word() + " than is usual";
    return List.of(" is slightly ", " is ", " is much ").stream()
        .map(degree -> new Trait(scale.feature(), direction, name + degree + rest))
        .toList();
  }
}
