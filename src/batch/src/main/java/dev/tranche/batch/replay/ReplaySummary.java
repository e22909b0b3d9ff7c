package dev.tranche.batch.replay;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many records came to what.
 *
 * @param counts of every outcome
 * @param retries whether decisions that were asked for again are the same
 * @param reviews whether people's decisions are of cases that were left to them
 * @param refusals records of requests or customers that were refused; there is nothing to replay
 * @param chain whether the records are those that were written, and all of them
 */
public record ReplaySummary(
    Map<ReplayOutcome, Long> counts,
    RetrySummary retries,
    ReviewSummary reviews,
    long refusals,
    ChainSummary chain) {
  public ReplaySummary {
    EnumMap<ReplayOutcome, Long> all = new EnumMap<>(ReplayOutcome.class);
    for (ReplayOutcome outcome : ReplayOutcome.values()) {
      all.put(outcome, counts.getOrDefault(outcome, 0L));
    }
    counts = Collections.unmodifiableMap(all);
  }

  /** Whether nothing was found. */
  public boolean sound() {
    return allReproduced() && retries.different() == 0 && reviews.flawed() == 0 && chain.unbroken();
  }

  /** Of decisions. */
  public long records() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private boolean allReproduced() {
    return requireNonNull(counts.get(ReplayOutcome.REPRODUCED)) == records();
  }
}
