package dev.tranche.scoring.bundle.segment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One customer segment.
 *
 * @param index what the graph answers, from 0
 * @param size training rows in it
 * @param centroid its mean per feature, in the feature's own unit
 * @param reference what its training rows are like; earlier bundles lack it
 * @param portrait the same in words; earlier bundles lack it
 */
public record Segment(
    int index,
    String name,
    int size,
    Map<String, Double> centroid,
    Optional<SegmentReference> reference,
    Optional<SegmentPortrait> portrait) {
  public Segment {
    centroid = Collections.unmodifiableMap(new LinkedHashMap<>(centroid));
  }

  /** Without a portrait. */
  public Segment(
      int index,
      String name,
      int size,
      Map<String, Double> centroid,
      Optional<SegmentReference> reference) {
    this(index, name, size, centroid, reference, Optional.empty());
  }

  /** The same segment with a portrait. */
  public Segment with(SegmentPortrait other) {
    return new Segment(index, name, size, centroid, reference, Optional.of(other));
  }
}
