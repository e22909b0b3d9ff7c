package dev.tranche.training.data;

import java.nio.file.Path;

/** The one form of messages about a file: {@code file: line 7, column 'income': what is wrong}. */
final class Fault {
  private static final int LONGEST = 40;

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

  /** A text out of a file, fit for one line: cut to 40 characters, control characters blanked. */
  static String quoted(String text) {
    StringBuilder line = new StringBuilder("'");
    text.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(line::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LONGEST) {
      line.append('…');
    }
    return line.append('\'').toString();
  }
}
