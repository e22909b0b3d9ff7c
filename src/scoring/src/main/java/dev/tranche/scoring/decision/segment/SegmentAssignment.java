package dev.tranche.scoring.decision.segment;

import dev.tranche.scoring.decision.Warning;
import java.util.List;

/**
 * The segment one customer belongs to.
 *
 * @param segment its index
 * @param name its stable name
 * @param distances Euclidean distance to each segment's centre in standardised units, by index; the
 *     largest float where its square is beyond floats
 * @param outlier whether the customer is further from the centre than 99 % of the segment's
 *     training rows
 * @param traits what sets the customer apart most from all that training saw, the strongest first;
 *     at most {@link TraitFinder#MOST}
 * @param warnings in the order of the bundle's features
 */
public record SegmentAssignment(
    int segment,
    String name,
    List<Float> distances,
    boolean outlier,
    List<Trait> traits,
    List<Warning> warnings) {
  public SegmentAssignment {
    distances = List.copyOf(distances);
    traits = List.copyOf(traits);
    warnings = List.copyOf(warnings);
  }

  /** To the centre of the customer's own segment. */
  public float distance() {
    return distances.get(segment);
  }

  /**
   * The margin between the nearest centre, at distance a, and the second nearest, at b: (b − a) ÷
   * b. From 0, as near to one as to the other, to 1, in the very centre; 1 where there is but one
   * segment. It is the silhouette with centres in place of rows (Hruschka, de Castro and Campello,
   * <i>Evolutionary algorithms for clustering gene-expression data</i>, ICDM 2004).
   */
  public float confidence() {
    float nearest = Float.POSITIVE_INFINITY;
    float second = Float.POSITIVE_INFINITY;
    for (float distance : distances) {
      second = Math.min(second, Math.max(nearest, distance));
      nearest = Math.min(nearest, distance);
    }
    if (Float.isInfinite(second)) {
      return 1;
    }
    return second > 0 ? (second - nearest) / second : 0;
  }
}
