package dev.tranche.base;

/**
 * Something the user gave (a file, a column, a cell, an option) cannot be worked with. The message
 * is one line for that user: what was wrong, where, and what would be right. The command line
 * prints it and exits with code 2.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
