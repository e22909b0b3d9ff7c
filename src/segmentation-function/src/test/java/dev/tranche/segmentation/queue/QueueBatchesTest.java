package dev.tranche.segmentation.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class QueueBatchesTest {
  @Property(seed = "1")
  void holdAllInOrderAndNoMoreThanAQueueTakes(
      @ForAll @Size(max = 40) List<@IntRange(max = 300_000) Integer> sizes) {
    List<OutgoingMessage> messages = sizes.stream().map(QueueBatchesTest::message).toList();
    List<List<OutgoingMessage>> batches = QueueBatches.of(messages);
    assertEquals(messages, batches.stream().flatMap(List::stream).toList());
    for (List<OutgoingMessage> batch : batches) {
      int bytes = batch.stream().mapToInt(OutgoingMessage::bytes).sum();
      assertTrue(batch.size() <= 10 && !batch.isEmpty());
      assertTrue(bytes <= 262_144 || batch.size() == 1);
    }
  }

  @Example
  void countBodyAndAttributesInBytes() {
    QueueMessage cause = new QueueMessage("m1", "", Optional.empty(), 1);
    assertEquals(2 + 2 + 6 + 3, new OutgoingMessage(cause, "Ü", Map.of("ab", "abc")).bytes());
  }

  private static OutgoingMessage message(int size) {
    QueueMessage cause = new QueueMessage("m1", "", Optional.empty(), 1);
    return new OutgoingMessage(cause, "x".repeat(size), Map.of());
  }
}
