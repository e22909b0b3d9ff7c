package dev.tranche.batch.replay;

import dev.tranche.scoring.audit.RecordedLink;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows the chains of a log's records, each instance's for itself, however they are mixed. What
 * it cannot see: that the last records of an instance are not there, and that whoever could write
 * the log has hashed everything from some record on anew.
 */
final class ChainCheck {
  private final boolean excerpt;
  private final Consumer<ChainFinding> findings;
  private final Map<ChainBreak, Long> breaks = new EnumMap<>(ChainBreak.class);
  private final Map<String, InstanceChain> chains = new LinkedHashMap<>();
  private long linked;
  private long unlinked;

  /**
   * Starts.
   *
   * @param excerpt whether the log is cut out of a longer one, so that instances may have begun
   *     before it
   */
  ChainCheck(boolean excerpt, Consumer<ChainFinding> findings) {
    this.excerpt = excerpt;
    this.findings = findings;
  }

  /**
   * The next record of the log.
   *
   * @param link empty if it has none
   */
  void add(long line, Optional<RecordedLink> link) {
    if (link.isPresent()) {
      linked++;
      chain(link.get()).add(line, link.get());
    } else {
      unlinked++;
    }
  }

  private InstanceChain chain(RecordedLink recorded) {
    long first = excerpt ? Math.max(1, recorded.link().number()) : 1;
    return chains.computeIfAbsent(
        recorded.link().instance(), instance -> new InstanceChain(first, this::report));
  }

  private void report(ChainFinding finding) {
    breaks.merge(finding.kind(), finding.records(), Long::sum);
    findings.accept(finding);
  }

  /** To be called after the last record; reports what is missing. */
  ChainSummary finish() {
    chains.forEach((instance, chain) -> chain.finish(instance));
    return new ChainSummary(chains.size(), linked, unlinked, breaks);
  }
}
