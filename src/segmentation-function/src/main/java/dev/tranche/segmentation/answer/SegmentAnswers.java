package dev.tranche.segmentation.answer;

import dev.tranche.base.thread.BackgroundTask;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.segmentation.event.EventReader;
import dev.tranche.segmentation.event.SegmentationEvent;
import dev.tranche.segmentation.model.SegmentationSettings;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** From the bytes of an event to those of its answer. Thread-safe. */
@Singleton
public final class SegmentAnswers {
  private final StrictJson json = new StrictJson();
  private final ThreadPool alone = new ThreadPool(1);
  private final ThreadPool threads;
  private final AssignmentJson writer;
  private final EventReader events;
  private final Segmenter segmenter;
  private final RowAssigner assigner;
  private final SegmentationSettings settings;
  private final AssignmentLog log;
  private final EventGuard guard;

  SegmentAnswers(
      EventReader events,
      Segmenter segmenter,
      RowAssigner assigner,
      SegmentationSettings settings,
      AssignmentLog log,
      EventGuard guard,
      ThreadPool threads) {
    this.events = events;
    this.segmenter = segmenter;
    this.assigner = assigner;
    this.settings = settings;
    this.writer = new AssignmentJson(json.factory(), segmenter.manifest());
    this.log = log;
    this.guard = guard;
    this.threads = threads;
  }

  /**
   * Answers an event, having kept what is said of whom.
   *
   * @throws RefusedEventException if it cannot be answered
   */
  public ByteBuffer answer(byte[] event, String requestId) {
    RequestClock clock = RequestClock.start(requestId, RequestOrigin.UNKNOWN);
    return guard.answer(clock, () -> answered(event, clock));
  }

  private ByteBuffer answered(byte[] event, RequestClock clock) {
    AssignmentAhead ahead = new AssignmentAhead(assigner, threads);
    SegmentationEvent asked = events.read(event, ahead::anew);
    if (asked instanceof SegmentationEvent.Customers customers) {
      return customers(customers.request(), ahead.all(), clock);
    }
    return ByteBuffer.wrap(
        asked instanceof SegmentationEvent.Describe
            ? json.write(new ModelDescription(segmenter.manifest(), settings.limits()).tree())
            : "\"ok\"".getBytes(StandardCharsets.UTF_8));
  }

  private ByteBuffer customers(
      CustomerRequest request, AssignedCustomers rows, RequestClock clock) {
    ThreadPool pool = rows.assignments().size() < AssignmentAhead.BLOCK ? alone : threads;
    BackgroundTask<ByteBuffer, RuntimeException> answer =
        pool.begin(() -> writer.write(request, rows.assignments(), clock.requestId()));
    if (!request.entries().isEmpty()) {
      log.assigned(request, rows, answer::get, clock);
    }
    return answer.get();
  }
}
