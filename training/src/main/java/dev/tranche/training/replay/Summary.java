package dev.tranche.training.replay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many records came to what.
 *
 * @param counts of every outcome
 */
public record Summary(Map<Outcome, Long> counts) {
  public Summary {
    EnumMap<Outcome, Long> all = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome, counts.getOrDefault(outcome, 0L));
    }
    counts = Collections.unmodifiableMap(all);
  }

  public long records() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public boolean allReproduced() {
    return counts.get(Outcome.REPRODUCED) == records();
  }
}
