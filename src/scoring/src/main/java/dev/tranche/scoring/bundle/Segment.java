package dev.tranche.scoring.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One customer segment.
 *
 * @param index what the graph answers, from 0
 * @param size training rows in it
 * @param centroid its mean per feature, in the feature's own unit
 */
public record Segment(int index, String name, int size, Map<String, Double> centroid) {
  public Segment {
    centroid = Collections.unmodifiableMap(new LinkedHashMap<>(centroid));
  }
}
