package dev.tranche.scoring.decision;

import java.util.List;

/**
 * The segment one customer belongs to.
 *
 * @param segment its index
 * @param name its stable name
 * @param distances Euclidean distance to each segment's centre in standardised units, by index
 */
public record SegmentAssignment(int segment, String name, List<Float> distances) {
  public SegmentAssignment {
    distances = List.copyOf(distances);
  }
}
