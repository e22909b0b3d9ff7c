package dev.tranche.risk.record;

import dev.tranche.risk.model.RiskSettings;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RefusalRecord;
import dev.tranche.scoring.audit.RefusalRecordWriter;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.audit.metric.CountLine;
import dev.tranche.scoring.audit.metric.RefusalMetrics;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.function.FailureLog;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Keeps what became of requests without a decision, before they are answered: a record of every
 * refusal, in the same chain as decisions, and metrics. Unlike a decision, this is answered even
 * where it cannot be kept. Thread-safe.
 */
@Singleton
public final class UndecidedLog {
  private static final CountLine SERVER_ERRORS = CountLine.inTotal("ServerErrors");

  private final JsonLog log;
  private final ScoredBy by;
  private final boolean withMetrics;

  UndecidedLog(RiskSettings settings, RiskModelSet models, JsonLog log) {
    this.log = log;
    this.by = ScoredBy.of(models.champion(), models.policyHash());
    this.withMetrics = settings.metrics();
  }

  /**
   * Keeps a refusal.
   *
   * @param status of HTTP that it is answered with
   */
  public void refused(RequestNotes notes, int status) {
    RefusalRecord refusal = notes.refusal(by, status);
    write(
        lines -> {
          if (withMetrics && notes.refusedBy().isPresent()) {
            RequestMetrics metrics =
                new RequestMetrics(List.of(), 1, refusal.request().milliseconds());
            new MetricLines(notes.refusedBy().get()).add(metrics, notes.clock().time(), lines);
          }
          RefusalRecordWriter.add(refusal, lines);
          if (withMetrics) {
            RefusalMetrics.add(refusal, notes.clock().time(), lines);
          }
        });
  }

  /** Counts a request that could not be answered; {@link FailureLog} says why. */
  public void failed(RequestNotes notes) {
    if (withMetrics) {
      write(lines -> SERVER_ERRORS.add(notes.clock().time(), lines));
    }
  }

  private void write(JsonLog.Entry entry) {
    try {
      log.write(entry);
    } catch (UncheckedIOException unwritable) {
      // Whoever asked is to hear what is wrong all the same.
    }
  }
}
