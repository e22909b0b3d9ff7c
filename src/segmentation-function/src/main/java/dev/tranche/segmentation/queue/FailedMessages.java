package dev.tranche.segmentation.queue;

import java.util.HashSet;
import java.util.Set;

/**
 * The messages that are to be delivered again. What follows one of them in its group of a FIFO
 * queue must fail as well, or it would overtake. Not thread-safe.
 */
final class FailedMessages {
  private final Set<String> ids = new HashSet<>();
  private final Set<String> groups = new HashSet<>();

  void add(QueueMessage message) {
    ids.add(message.id());
    message.group().ifPresent(groups::add);
  }

  boolean holds(QueueMessage message) {
    return ids.contains(message.id());
  }

  /** Whether one of its group has failed. */
  boolean stops(QueueMessage message) {
    return message.group().filter(groups::contains).isPresent();
  }
}
