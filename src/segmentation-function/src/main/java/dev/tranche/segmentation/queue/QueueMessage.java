package dev.tranche.segmentation.queue;

import java.util.Optional;

/**
 * A message that a queue has delivered.
 *
 * @param group within which a FIFO queue keeps the order; empty for others
 * @param receives how often it has been received, now included
 */
record QueueMessage(String id, String body, Optional<String> group, int receives) {}
