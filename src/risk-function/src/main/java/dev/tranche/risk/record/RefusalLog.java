package dev.tranche.risk.record;

import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RefusalRecordWriter;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.decision.RiskModelSet;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/**
 * Keeps every refused request in the same chain as decisions, before it is answered. Unlike a
 * decision, a refusal is given even where it cannot be kept. Thread-safe.
 */
@Singleton
public final class RefusalLog {
  private final JsonLog log;
  private final ScoredBy by;

  RefusalLog(RiskModelSet models, JsonLog log) {
    this.log = log;
    this.by = ScoredBy.of(models.champion(), models.policyHash());
  }

  /**
   * Keeps one.
   *
   * @param status of HTTP that it is answered with
   */
  public void add(RequestNotes notes, int status) {
    try {
      log.write(lines -> RefusalRecordWriter.add(notes.refusal(by, status), lines));
    } catch (UncheckedIOException unwritable) {
      // Whoever asked is to hear what is wrong all the same.
    }
  }
}
