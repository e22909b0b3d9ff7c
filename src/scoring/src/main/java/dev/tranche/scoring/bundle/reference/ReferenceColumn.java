package dev.tranche.scoring.bundle.reference;

import java.util.List;

/**
 * How the training rows' values of a feature are spread.
 *
 * @param bins of a number; of a categorical feature without edges
 * @param counts how many rows are in each bin, or have each category, in the order of the feature's
 *     categories without the empty one; rows without a value are in none
 */
public record ReferenceColumn(String name, ValueBins bins, List<Long> counts) {
  public ReferenceColumn {
    counts = List.copyOf(counts);
  }

  /** How many rows have a value. */
  public long known() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
