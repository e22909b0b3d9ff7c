package dev.tranche.segmentation.answer;

import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RecordedInput;
import dev.tranche.scoring.audit.RefusalRecord;
import dev.tranche.scoring.audit.RefusalRecordWriter;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.audit.assignment.AssignmentRecord;
import dev.tranche.scoring.audit.assignment.AssignmentRecordWriter;
import dev.tranche.scoring.audit.metric.RefusalMetrics;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.RefusedOfList;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.RefusedEvent;
import dev.tranche.segmentation.model.SegmentationSettings;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps every assignment and every refusal, with metrics, in one write per event, before that is
 * answered. An assignment that cannot be kept is not given. Thread-safe.
 */
@Singleton
final class AssignmentLog {
  private final JsonLog log;
  private final AssignmentRecordWriter writer;
  private final InputHash hash;
  private final AssignmentMetrics metrics;
  private final ScoredBy by;
  private final boolean withInput;
  private final boolean withMetrics;

  AssignmentLog(SegmentationSettings settings, Segmenter segmenter, JsonLog log) {
    List<Feature> features = segmenter.manifest().features().inputs();
    this.log = log;
    this.writer = new AssignmentRecordWriter(features);
    this.hash = new InputHash(features);
    this.by = ScoredBy.ofSegments(segmenter.manifest());
    this.metrics = new AssignmentMetrics(by.bundle());
    this.withInput = settings.logFeatures();
    this.withMetrics = settings.metrics();
  }

  /**
   * Keeps what an event is about to be answered.
   *
   * @param assignments of the customers that could be read, in their order
   * @throws UncheckedIOException if the log takes no more
   */
  void assigned(CustomerRequest request, List<SegmentAssignment> assignments, RequestClock clock) {
    RequestTrace trace = clock.untilNow();
    Optional<RefusalRecord> refusal = RefusedOfList.of(request, by, trace);
    log.write(
        lines -> {
          int next = 0;
          for (int i = 0; i < request.entries().size(); i++) {
            if (request.entries().get(i) instanceof CustomerEntry.Read read) {
              writer.add(record(read.customer(), i, assignments.get(next++), trace), lines);
            }
          }
          if (refusal.isPresent()) {
            RefusalRecordWriter.add(refusal.get(), lines);
          }
          if (withMetrics) {
            int refused = request.entries().size() - assignments.size();
            metrics.add(assignments, refused, trace.milliseconds(), clock.time(), lines);
            if (refusal.isPresent()) {
              RefusalMetrics.add(refusal.get(), clock.time(), lines);
            }
          }
        });
  }

  private AssignmentRecord record(
      Customer customer, int index, SegmentAssignment assignment, RequestTrace trace) {
    return new AssignmentRecord(
        trace,
        index,
        by.bundle(),
        hash.of(customer.row()),
        assignment,
        withInput
            ? Optional.of(new RecordedInput(customer.id(), customer.row()))
            : Optional.empty());
  }

  /** Keeps the refusal of a whole event; it is refused even where that cannot be kept. */
  void refused(Problem problem, RequestClock clock) {
    RefusalRecord refusal = RefusedEvent.of(problem, by, clock.untilNow());
    try {
      log.write(
          lines -> {
            RefusalRecordWriter.add(refusal, lines);
            if (withMetrics) {
              RefusalMetrics.add(refusal, clock.time(), lines);
            }
          });
    } catch (UncheckedIOException unwritable) {
      // Whoever asked is to hear what is wrong all the same.
    }
  }
}
