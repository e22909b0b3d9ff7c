package dev.tranche.scoring.graph.file;

/** A graph has something that only ONNX Runtime knows how to compute. */
public final class UnreadableGraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableGraphException(String what) {
    super(what);
  }
}
