package dev.tranche.cli.replay;

import dev.tranche.batch.replay.ChainSummary;
import java.util.Locale;
import java.util.stream.Collectors;

/** A chain's summary for people. */
final class ChainWords {
  private ChainWords() {}

  static String of(ChainSummary chain) {
    if (chain.linked() == 0) {
      return "these records are older than chains, so nothing shows whether some are missing";
    }
    String found =
        chain.breaks().entrySet().stream()
            .filter(kind -> kind.getValue() > 0)
            .map(kind -> count(kind.getValue()) + " " + kind.getKey().word())
            .collect(Collectors.joining(", "));
    return count(chain.linked())
        + " records of "
        + (chain.instances() == 1 ? "1 instance: " : count(chain.instances()) + " instances: ")
        + (found.isEmpty() ? "none altered, removed, reordered or repeated" : found)
        + (chain.unlinked() > 0 ? "; " + count(chain.unlinked()) + " older ones without" : "");
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
