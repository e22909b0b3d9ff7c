package dev.tranche.segmentation.queue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.value.Violation;
import dev.tranche.segmentation.answer.CustomerAnswer;
import dev.tranche.segmentation.answer.EventGuard;
import dev.tranche.segmentation.answer.SeparateAnswers;
import dev.tranche.segmentation.event.EventReader;
import dev.tranche.segmentation.model.QueueSettings;
import dev.tranche.segmentation.model.SegmentationSettings;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers an event of SQS: each message's customer to the results queue, and to SQS which messages
 * it is to deliver again. Those are the ones whose answer could not be sent, and the ones that hold
 * no customer; of the latter, one that comes for the last time goes to the dead-letter queue with
 * the reason and is done with. Thread-safe.
 */
@Singleton
public final class QueueAnswers {
  private static final String ID = "message_id";
  private static final String BUNDLE = "bundle";
  private static final String REQUEST_ID = "request_id";

  private final QueueEventReader messages = new QueueEventReader();
  private final EventReader events;
  private final SeparateAnswers answers;
  private final EventGuard guard;
  private final QueueSettings queues;
  private final Provider<QueueSender> sender;

  QueueAnswers(
      EventReader events,
      SeparateAnswers answers,
      EventGuard guard,
      SegmentationSettings settings,
      Provider<QueueSender> sender) {
    this.events = events;
    this.answers = answers;
    this.guard = guard;
    this.queues = settings.queues();
    this.sender = sender;
  }

  /** Whether an event is for these; it costs a look at its first bytes. */
  public static boolean take(byte[] event) {
    return QueueEventReader.mayBe(event);
  }

  /**
   * Answers an event.
   *
   * @return a partial batch response, {@code {"batchItemFailures":[{"itemIdentifier":"…"}]}}, in
   *     the event's order
   * @throws dev.tranche.segmentation.answer.RefusedEventException if all messages are to be
   *     delivered again
   */
  public ByteBuffer answer(byte[] event, String requestId) {
    RequestClock clock = RequestClock.start(requestId, RequestOrigin.UNKNOWN);
    return guard.answer(clock, () -> answered(messages.read(event), clock));
  }

  private ByteBuffer answered(List<QueueMessage> delivered, RequestClock clock) {
    String results = queues.results().orElseThrow(QueueAnswers::nowhere);
    FailedMessages failed = new FailedMessages();
    List<QueueMessage> readable = new ArrayList<>();
    List<CustomerEntry> entries = new ArrayList<>();
    List<OutgoingMessage> dead = new ArrayList<>();
    for (QueueMessage message : delivered) {
      if (failed.stops(message)) {
        failed.add(message);
        continue;
      }
      CustomerEntry entry = events.customer(message.body().getBytes(StandardCharsets.UTF_8));
      entries.add(entry);
      if (!(entry instanceof CustomerEntry.Refused refused)) {
        readable.add(message);
      } else if (queues.deadLetters().isPresent() && message.receives() >= queues.maxReceives()) {
        dead.add(dead(message, refused, clock));
      } else {
        failed.add(message);
      }
    }
    List<CustomerAnswer> given = answers.answer(entries, clock);
    List<OutgoingMessage> outgoing = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      outgoing.add(outgoing(readable.get(i), given.get(i), clock));
    }
    FailedMessages unsent = send(results, "results queue", outgoing, clock);
    FailedMessages undead = send(queues.deadLetters().orElse(""), "dead-letter queue", dead, clock);
    return response(
        delivered.stream()
            .filter(it -> failed.holds(it) || unsent.holds(it) || undead.holds(it))
            .toList());
  }

  private FailedMessages send(
      String url, String queue, List<OutgoingMessage> outgoing, RequestClock clock) {
    return outgoing.isEmpty()
        ? new FailedMessages()
        : sender.get().send(url, queue, outgoing, clock.requestId());
  }

  private OutgoingMessage outgoing(QueueMessage of, CustomerAnswer answer, RequestClock clock) {
    Map<String, String> attributes = attributes(of, clock);
    answer.reference().ifPresent(it -> attributes.put("reference", it));
    return new OutgoingMessage(of, answer.json(), attributes);
  }

  /** The message as it came, so that it can be sent once more when its reason is gone. */
  private OutgoingMessage dead(
      QueueMessage message, CustomerEntry.Refused refused, RequestClock clock) {
    Map<String, String> attributes = attributes(message, clock);
    attributes.put("problem", answers.problem(refused, clock));
    return new OutgoingMessage(message, message.body(), attributes);
  }

  private Map<String, String> attributes(QueueMessage of, RequestClock clock) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(ID, of.id());
    attributes.put(BUNDLE, answers.bundle());
    attributes.put(REQUEST_ID, clock.requestId());
    return attributes;
  }

  private static ByteBuffer response(List<QueueMessage> failed) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    ArrayNode failures = response.putArray("batchItemFailures");
    failed.forEach(message -> failures.addObject().put("itemIdentifier", message.id()));
    return ByteBuffer.wrap(response.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static RefusedRequestException nowhere() {
    String variable = FunctionSetting.RESULTS_QUEUE.variable();
    String message =
        "an event of SQS, and no queue for the answers: set "
            + variable
            + " to the URL of one, which the function's role may send to";
    return new RefusedRequestException(
        Refusal.INVALID, new Violation("", "results_queue_not_set", message));
  }
}
