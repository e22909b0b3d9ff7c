package dev.tranche.training.report;

import java.util.List;

/**
 * What became of the segments of the bundle that was replaced.
 *
 * @param version of that bundle; empty if there was none to compare with
 */
public record SegmentHistory(
    String version, List<String> kept, List<String> added, List<String> vanished) {
  public SegmentHistory {
    kept = List.copyOf(kept);
    added = List.copyOf(added);
    vanished = List.copyOf(vanished);
  }

  /** There was no bundle of the same features. */
  public static SegmentHistory none() {
    return new SegmentHistory("", List.of(), List.of(), List.of());
  }
}
