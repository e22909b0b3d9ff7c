package dev.tranche.training.fit.segments;

import dev.tranche.training.model.Standardisation;
import java.util.HashSet;
import java.util.List;

/**
 * The segments of the bundle that a new one will replace.
 *
 * @param version of that bundle
 * @param features what its segments were made by
 * @param names one per segment, in the order of their numbers
 * @param means {@code double[segments][features]} in the features' own units
 */
public record PreviousSegments(
    String version, List<String> features, List<String> names, double[][] means) {
  public PreviousSegments {
    features = List.copyOf(features);
    names = List.copyOf(names);
  }

  /** Whether segments by these features can be compared with them, in whatever order. */
  boolean comparable(List<String> others) {
    return features.size() == others.size()
        && new HashSet<>(features).equals(new HashSet<>(others))
        && !names.isEmpty();
  }

  /** {@code float[segments][features]} in the order of these features and on their scale. */
  float[][] standardised(List<String> order, Standardisation scale) {
    float[][] centroids = new float[names.size()][order.size()];
    for (int s = 0; s < centroids.length; s++) {
      for (int f = 0; f < order.size(); f++) {
        centroids[s][f] = scale.apply(f, (float) means[s][features.indexOf(order.get(f))]);
      }
    }
    return centroids;
  }
}
