package dev.tranche.segmentation.queue;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A message to send.
 *
 * @param cause the delivered message that it comes of
 * @param attributes by name, texts of at least one character
 */
record OutgoingMessage(QueueMessage cause, String body, Map<String, String> attributes) {
  private static final int TYPE = "String".length();

  /** What SQS counts: the body, and of each attribute its name, type and value. */
  int bytes() {
    int bytes = bytes(body);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      bytes += bytes(attribute.getKey()) + TYPE + bytes(attribute.getValue());
    }
    return bytes;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
