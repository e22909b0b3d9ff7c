package dev.tranche.segmentation;

import dev.tranche.segmentation.answer.RefusedEventException;
import dev.tranche.segmentation.answer.SegmentAnswers;
import io.quarkus.funqy.Funq;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;

/** The segmentation function. */
public final class Segmentation {
  /** Where Quarkus' request loop notes it; Amazon's Java runtime does not. */
  private static final String REQUEST_ID = "AWSRequestId";

  private final SegmentAnswers answers;
  private final LastRefusal last;

  Segmentation(SegmentAnswers answers, LastRefusal last) {
    this.answers = answers;
    this.last = last;
  }

  /**
   * The segment of one customer, or a list of them for a list; "ok" to who asks for none. Funqy
   * wraps a refusal in an exception of its own; {@link FunctionErrorSerializer} unwraps it.
   *
   * @throws RefusedEventException if the event cannot be answered
   */
  @Funq
  public AnswerBytes segment(EventBytes event) {
    String requestId =
        Optional.ofNullable(MDC.get(REQUEST_ID))
            .map(Object::toString)
            .orElseGet(() -> UUID.randomUUID().toString());
    try {
      return new AnswerBytes(answers.answer(event.json(), requestId));
    } catch (RefusedEventException refused) {
      last.set(refused);
      throw refused;
    }
  }
}
