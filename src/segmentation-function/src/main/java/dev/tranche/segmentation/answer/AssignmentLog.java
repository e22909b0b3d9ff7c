package dev.tranche.segmentation.answer;

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
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.RefusedOfList;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.RefusedEvent;
import dev.tranche.segmentation.model.SegmentationSettings;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Keeps every assignment and every refusal, with metrics, in one write per event, before that is
 * answered. An assignment that cannot be kept is not given. Thread-safe.
 */
@Singleton
final class AssignmentLog {
  private final JsonLog log;
  private final AssignmentRecordWriter writer;
  private final AssignmentMetrics metrics;
  private final ScoredBy by;
  private final boolean withInput;
  private final boolean withMetrics;

  AssignmentLog(SegmentationSettings settings, Segmenter segmenter, JsonLog log) {
    List<Feature> features = segmenter.manifest().features().inputs();
    this.log = log;
    this.by = ScoredBy.ofSegments(segmenter.manifest());
    this.writer = new AssignmentRecordWriter(features, by.bundle());
    this.metrics = new AssignmentMetrics(by.bundle());
    this.withInput = settings.logFeatures();
    this.withMetrics = settings.metrics();
  }

  /**
   * Keeps what an event is about to be answered, if it is.
   *
   * @param rows the customers that could be read, in their order
   * @param answer waits until it is known that there is one, or throws why there is none
   * @throws UncheckedIOException if the log takes no more
   */
  void assigned(
      CustomerRequest request, AssignedCustomers rows, Runnable answer, RequestClock clock) {
    List<SegmentAssignment> assignments = rows.assignments();
    RequestTrace trace = clock.untilNow();
    Optional<RefusalRecord> refusal = RefusedOfList.of(request, by, trace);
    log.write(
        lines -> {
          writer.add(trace, records(request, rows), lines);
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
          answer.run();
        });
  }

  private Iterator<AssignmentRecord> records(CustomerRequest request, AssignedCustomers rows) {
    List<CustomerEntry> entries = request.entries();
    int[] places =
        IntStream.range(0, entries.size())
            .filter(i -> entries.get(i) instanceof CustomerEntry.Read)
            .toArray();
    return IntStream.range(0, places.length)
        .mapToObj(
            c ->
                new AssignmentRecord(
                    places[c],
                    rows.inputs().get(c),
                    rows.assignments().get(c),
                    values(entries.get(places[c]))))
        .iterator();
  }

  private Optional<RecordedInput> values(CustomerEntry entry) {
    return withInput && entry instanceof CustomerEntry.Read read
        ? Optional.of(new RecordedInput(read.customer().id(), read.customer().row()))
        : Optional.empty();
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
