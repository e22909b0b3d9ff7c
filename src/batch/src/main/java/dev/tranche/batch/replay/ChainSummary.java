package dev.tranche.batch.replay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was found of all chains.
 *
 * @param instances how many chains there are
 * @param linked records that are in one
 * @param unlinked records of before there were chains
 * @param breaks how many records each kind concerns
 */
public record ChainSummary(
    int instances, long linked, long unlinked, Map<ChainBreak, Long> breaks) {
  public ChainSummary {
    EnumMap<ChainBreak, Long> all = new EnumMap<>(ChainBreak.class);
    for (ChainBreak kind : ChainBreak.values()) {
      all.put(kind, breaks.getOrDefault(kind, 0L));
    }
    breaks = Collections.unmodifiableMap(all);
  }

  public boolean unbroken() {
    return breaks.values().stream().allMatch(records -> records == 0);
  }
}
