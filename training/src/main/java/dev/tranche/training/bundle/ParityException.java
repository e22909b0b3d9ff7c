package dev.tranche.training.bundle;

/** An exported graph does not reproduce the model it came from; nothing was written. */
public final class ParityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ParityException(String message) {
    super(message);
  }
}
