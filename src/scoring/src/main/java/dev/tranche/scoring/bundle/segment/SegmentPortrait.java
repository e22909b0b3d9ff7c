package dev.tranche.scoring.bundle.segment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A segment in words, for those who do not read centroids. Figures of groups only.
 *
 * @param who its size, what sets its customers apart in the features' own units, and how many of
 *     them default where that is known
 * @param advice what that suggests, for every area
 */
public record SegmentPortrait(String who, Map<AdviceArea, String> advice) {
  /** Throws {@link IllegalArgumentException} if an area is left out. */
  public SegmentPortrait {
    if (advice.size() < AdviceArea.values().length) {
      throw new IllegalArgumentException("advice for " + advice.keySet() + " alone");
    }
    advice = Collections.unmodifiableMap(new EnumMap<>(advice));
  }
}
