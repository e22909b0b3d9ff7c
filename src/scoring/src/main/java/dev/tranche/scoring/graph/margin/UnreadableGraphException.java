package dev.tranche.scoring.graph.margin;

/** A graph has something that only ONNX Runtime knows how to compute. */
final class UnreadableGraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableGraphException(String what) {
    super(what);
  }
}
