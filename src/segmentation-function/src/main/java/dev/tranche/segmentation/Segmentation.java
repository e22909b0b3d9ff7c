package dev.tranche.segmentation;

import dev.tranche.segmentation.answer.RefusedEventException;
import dev.tranche.segmentation.answer.SegmentAnswers;
import dev.tranche.segmentation.queue.QueueAnswers;
import io.quarkus.funqy.Funq;
import jakarta.inject.Provider;

/** The segmentation function. Nothing that a queue needs is made before one sends an event. */
public final class Segmentation {
  private final SegmentAnswers answers;
  private final Provider<QueueAnswers> queue;
  private final LastRefusal last;

  Segmentation(SegmentAnswers answers, Provider<QueueAnswers> queue, LastRefusal last) {
    this.answers = answers;
    this.queue = queue;
    this.last = last;
  }

  /**
   * The segment of one customer, or a list of them for a list; "ok" to who asks for none. To an
   * event of SQS, which of its messages have failed; the segments go to a queue. Funqy wraps a
   * refusal in an exception of its own; {@link FunctionErrorSerializer} unwraps it.
   *
   * @throws RefusedEventException if the event cannot be answered
   */
  @Funq
  public AnswerBytes segment(EventBytes event) {
    String requestId = InvocationId.now();
    try {
      byte[] json = event.json();
      return new AnswerBytes(
          QueueAnswers.take(json)
              ? queue.get().answer(json, requestId)
              : answers.answer(json, requestId));
    } catch (RefusedEventException refused) {
      last.set(refused);
      throw refused;
    }
  }
}
