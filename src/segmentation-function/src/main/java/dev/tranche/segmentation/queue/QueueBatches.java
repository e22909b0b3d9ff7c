package dev.tranche.segmentation.queue;

import java.util.ArrayList;
import java.util.List;

/** Messages in as many batches as SQS takes at a time (Amazon SQS API, SendMessageBatch). */
final class QueueBatches {
  static final int MOST_MESSAGES = 10;

  /** The most that every queue takes; one may be set to take more. */
  static final int MOST_BYTES = 256 << 10;

  private QueueBatches() {}

  /** In their order. One that is too large alone stands alone, for the queue to decide. */
  static List<List<OutgoingMessage>> of(List<OutgoingMessage> messages) {
    List<List<OutgoingMessage>> batches = new ArrayList<>();
    List<OutgoingMessage> batch = new ArrayList<>();
    int bytes = 0;
    for (OutgoingMessage message : messages) {
      int more = message.bytes();
      if (!batch.isEmpty() && (batch.size() == MOST_MESSAGES || bytes + more > MOST_BYTES)) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(message);
      bytes += more;
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
