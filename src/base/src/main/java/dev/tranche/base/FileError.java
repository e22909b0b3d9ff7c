package dev.tranche.base;

import java.nio.file.Path;

/** The one form of messages about a file: {@code file: line 7, column 'income': what is wrong}. */
public final class FileError {
  private FileError() {}

  public static InputException in(Path file, String what) {
    return new InputException(file + ": " + what);
  }

  public static InputException at(Path file, long line, String what) {
    return new InputException(file + ": line " + line + ": " + what);
  }

  public static InputException at(Path file, long line, String column, String what) {
    return new InputException(file + ": line " + line + ", column " + quoted(column) + ": " + what);
  }

  /** A text out of a file, fit for one line. */
  public static String quoted(String text) {
    return Quoted.of(text);
  }
}
