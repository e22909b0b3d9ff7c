package dev.tranche.training.data;

import dev.tranche.scoring.wording.Quoted;
import java.nio.file.Path;

/** The one form of messages about a file: {@code file: line 7, column 'income': what is wrong}. */
final class Fault {
  private Fault() {}

  static InputException in(Path file, String what) {
    return new InputException(file + ": " + what);
  }

  static InputException at(Path file, long line, String what) {
    return new InputException(file + ": line " + line + ": " + what);
  }

  static InputException at(Path file, long line, String column, String what) {
    return new InputException(file + ": line " + line + ", column " + quoted(column) + ": " + what);
  }

  /** A text out of a file, fit for one line. */
  static String quoted(String text) {
    return Quoted.of(text);
  }
}
