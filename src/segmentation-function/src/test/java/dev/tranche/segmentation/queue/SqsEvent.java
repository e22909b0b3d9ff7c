package dev.tranche.segmentation.queue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** An event as Lambda makes it of a queue's messages (AWS Lambda Developer Guide). */
public final class SqsEvent {
  private final String queue;
  private final ObjectNode event = JsonNodeFactory.instance.objectNode();
  private final ArrayNode records = event.putArray("Records");

  /** Of a queue; the name of a FIFO queue ends in {@code .fifo}. */
  public SqsEvent(String queue) {
    this.queue = queue;
  }

  /** Adds a message that is received for the first time. */
  public SqsEvent add(String id, Object body) {
    return add(id, body, "", 1);
  }

  /** Adds a message of a group. */
  public SqsEvent add(String id, Object body, String group, int receives) {
    ObjectNode record = records.addObject().put("messageId", id).put("body", body.toString());
    record.put("receiptHandle", "handle-of-" + id);
    ObjectNode attributes = record.putObject("attributes");
    attributes.put("ApproximateReceiveCount", String.valueOf(receives));
    if (!group.isEmpty()) {
      attributes.put("MessageGroupId", group);
    }
    record.putObject("messageAttributes");
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", "arn:aws:sqs:eu-central-1:123456789012:" + queue);
    record.put("awsRegion", "eu-central-1");
    return this;
  }

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return event.toString();
  }
}
