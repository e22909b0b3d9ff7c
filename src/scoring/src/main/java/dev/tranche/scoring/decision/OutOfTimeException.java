package dev.tranche.scoring.decision;

/** Work that would not end in time, and was given up. It carries no stack trace. */
public final class OutOfTimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  OutOfTimeException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** Short and stable, for programs. */
  public String code() {
    return code;
  }
}
