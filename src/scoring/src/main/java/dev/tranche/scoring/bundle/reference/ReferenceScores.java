package dev.tranche.scoring.bundle.reference;

import java.util.List;

/**
 * How the champion's probabilities of default are spread over the test part.
 *
 * @param counts how many rows are in each bin
 * @param defaults how many rows of the test part defaulted
 */
public record ReferenceScores(ValueBins bins, List<Long> counts, long defaults) {
  public ReferenceScores {
    counts = List.copyOf(counts);
  }

  /** How many rows the test part has. */
  public long rows() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
