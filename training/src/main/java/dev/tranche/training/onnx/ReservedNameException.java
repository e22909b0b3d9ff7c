package dev.tranche.training.onnx;

/** A column has the name of one of the model's outputs; ONNX cannot tell the two apart. */
public final class ReservedNameException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReservedNameException(String name) {
    super("column '" + name + "' has the name of a model output: rename it, or list it under drop");
  }
}
