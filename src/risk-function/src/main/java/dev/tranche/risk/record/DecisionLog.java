package dev.tranche.risk.record;

import dev.tranche.risk.model.RiskSettings;
import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.DecisionRecordWriter;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RefusalRecord;
import dev.tranche.scoring.audit.RefusalRecordWriter;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.metric.RefusalMetrics;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.RefusedOfList;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Keeps every decision: a line for each customer and one of metrics for the request, in one write,
 * before the request is answered, because Lambda may stop the process as soon as it is. A decision
 * that cannot be kept is not given. Thread-safe.
 */
@Singleton
public final class DecisionLog {
  private final DecisionRecorder records;
  private final DecisionRecordWriter writer;
  private final boolean withMetrics;
  private final JsonLog log;
  private final Shadow shadow;

  DecisionLog(RiskSettings settings, RiskModelSet models, JsonLog log, Shadow shadow) {
    List<Feature> features = models.champion().inputs();
    this.records = new DecisionRecorder(features, models.policyHash(), settings.logFeatures());
    this.writer = new DecisionRecordWriter(features);
    this.withMetrics = settings.metrics();
    this.log = log;
    this.shadow = shadow;
  }

  /**
   * Keeps what a request is about to be answered.
   *
   * @param assessments of the customers that could be read, in their order
   * @param scorer that made them
   * @throws java.io.UncheckedIOException if the log takes no more
   */
  public void decided(
      CustomerRequest request,
      List<Assessment> assessments,
      RiskScorer scorer,
      RequestClock clock) {
    RequestTrace trace = clock.untilNow();
    List<Decided> decided = Decided.of(request, assessments);
    RequestMetrics metrics =
        new RequestMetrics(
            assessments, request.entries().size() - decided.size(), trace.milliseconds());
    List<DecisionRecord> decisions = records.of(decided, scorer, trace);
    Optional<RefusalRecord> refusal =
        metrics.refused() == 0
            ? Optional.empty()
            : RefusedOfList.of(request, records.by(scorer), trace);
    log.write(
        lines -> {
          for (DecisionRecord decision : decisions) {
            writer.add(decision, lines);
          }
          if (refusal.isPresent()) {
            RefusalRecordWriter.add(refusal.get(), lines);
          }
          if (withMetrics) {
            new MetricLines(scorer).add(metrics, clock.time(), lines);
            if (refusal.isPresent()) {
              RefusalMetrics.add(refusal.get(), clock.time(), lines);
            }
          }
        });
    shadow.submit(decided, scorer, trace, withMetrics);
  }
}
