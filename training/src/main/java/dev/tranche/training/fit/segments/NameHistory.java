package dev.tranche.training.fit.segments;

import java.util.List;

/**
 * What became of the segments of the previous bundle.
 *
 * @param version of that bundle
 * @param kept names of segments that are still there, in the order of their numbers
 * @param added names of segments that are new
 * @param vanished names of segments that are no more
 * @param decisive whether names or numbers would have been others without the previous bundle
 */
public record NameHistory(
    String version,
    List<String> kept,
    List<String> added,
    List<String> vanished,
    boolean decisive) {
  public NameHistory {
    kept = List.copyOf(kept);
    added = List.copyOf(added);
    vanished = List.copyOf(vanished);
  }
}
