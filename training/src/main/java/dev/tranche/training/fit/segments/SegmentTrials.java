package dev.tranche.training.fit.segments;

import dev.tranche.training.evaluate.clusters.ClusterCount;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import java.util.List;

/**
 * What was tried before the segments were chosen.
 *
 * @param count the numbers of segments looked at, and the one that would be chosen
 * @param alternatives the segments by every algorithm, k-means first
 * @param algorithm the one that is to find the segments
 */
public record SegmentTrials(
    ClusterCount count, List<ClusteringAlternative> alternatives, SegmentAlgorithm algorithm) {
  public SegmentTrials {
    alternatives = List.copyOf(alternatives);
  }

  /** The segments by the algorithm. */
  ClusteringAlternative chosen() {
    return alternatives.stream()
        .filter(other -> other.comparison().algorithm() == algorithm)
        .findFirst()
        .orElseThrow();
  }

  /** Of the segments by the algorithm, the mean over a sample of the rows. */
  public double silhouette() {
    return chosen().comparison().silhouette();
  }
}
