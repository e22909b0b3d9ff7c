package dev.tranche.batch.replay;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The numbers of a chain that have not been seen yet, though later ones have. */
final class NumberGaps {
  /**
   * Numbers in a row.
   *
   * @param before the line where a later one was seen first
   */
  record Gap(long first, long last, long before) {}

  private final TreeMap<Long, Gap> gaps = new TreeMap<>();

  void add(Gap gap) {
    if (gap.first() <= gap.last()) {
      gaps.put(gap.first(), gap);
    }
  }

  /** Takes a number out; the gap that it was in, if it was in one. */
  Optional<Gap> take(long number) {
    Map.Entry<Long, Gap> found = gaps.floorEntry(number);
    if (found == null || found.getValue().last() < number) {
      return Optional.empty();
    }
    Gap gap = found.getValue();
    gaps.remove(gap.first());
    add(new Gap(gap.first(), number - 1, gap.before()));
    add(new Gap(number + 1, gap.last(), gap.before()));
    return Optional.of(gap);
  }

  /** Those that are left, in their order. */
  Iterable<Gap> left() {
    return gaps.values();
  }
}
