package dev.tranche.segmentation.event;

import dev.tranche.scoring.request.CustomerRequest;

/** What an event asks for. */
public sealed interface SegmentationEvent {
  /** The segments of some customers. */
  record Customers(CustomerRequest request) implements SegmentationEvent {}

  /** What the function serves, and what it takes and gives. */
  record Describe() implements SegmentationEvent {}

  /** Nothing. */
  record WarmUp() implements SegmentationEvent {}
}
