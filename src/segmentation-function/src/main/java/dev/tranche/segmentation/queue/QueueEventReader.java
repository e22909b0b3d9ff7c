package dev.tranche.segmentation.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tranche.scoring.function.ForeignEvent;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.segmentation.event.EventReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the events in which Lambda hands over messages of SQS (AWS Lambda Developer Guide, "Using
 * Lambda with Amazon SQS"). Thread-safe.
 */
final class QueueEventReader {
  private static final byte[] FIRST_MEMBER = "\"Records\"".getBytes(StandardCharsets.US_ASCII);

  private final JsonMapper json = new JsonMapper(StrictJson.settings().build());

  /**
   * Whether an event's first member is that of SQS. It looks at the first bytes alone, so that a
   * customer waits for nothing.
   */
  static boolean mayBe(byte[] event) {
    int at = next(event, 0);
    if (at == event.length || event[at] != '{') {
      return false;
    }
    at = next(event, at + 1);
    if (event.length - at < FIRST_MEMBER.length) {
      return false;
    }
    for (int i = 0; i < FIRST_MEMBER.length; i++) {
      if (event[at + i] != FIRST_MEMBER[i]) {
        return false;
      }
    }
    return true;
  }

  private static int next(byte[] event, int from) {
    int at = from;
    while (at < event.length && (event[at] == ' ' || (event[at] >= '\t' && event[at] <= '\r'))) {
      at++;
    }
    return at;
  }

  /**
   * The messages in their order.
   *
   * @throws RefusedRequestException if there are none, or one is no message of SQS
   */
  List<QueueMessage> read(byte[] event) {
    List<QueueMessage> messages = new ArrayList<>();
    for (JsonNode record : records(event)) {
      JsonNode id = record.path("messageId");
      JsonNode body = record.path("body");
      if (!record.path("eventSource").asText().equals("aws:sqs")
          || !id.isTextual()
          || !body.isTextual()) {
        throw EventReader.foreign(ForeignEvent.RECORDS);
      }
      JsonNode receives = record.at("/attributes/ApproximateReceiveCount");
      messages.add(new QueueMessage(id.asText(), body.asText(), group(record), receives.asInt(1)));
    }
    if (messages.isEmpty()) {
      throw EventReader.foreign(ForeignEvent.RECORDS);
    }
    return messages;
  }

  private JsonNode records(byte[] event) {
    try {
      return json.readTree(event).path("Records");
    } catch (IOException e) {
      throw EventReader.foreign(ForeignEvent.RECORDS);
    }
  }

  /** Messages of other queues have groups too, by which SQS shares a queue fairly. */
  private static Optional<String> group(JsonNode record) {
    return record.path("eventSourceARN").asText().endsWith(".fifo")
        ? Optional.of(record.at("/attributes/MessageGroupId").asText())
        : Optional.empty();
  }
}
