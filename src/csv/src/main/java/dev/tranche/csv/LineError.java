package dev.tranche.csv;

import dev.tranche.base.FileError;

/**
 * Something wrong on a line.
 *
 * @param line from 1; 0 if it is wrong with the whole file
 * @param column the name of the column, or empty
 */
public record LineError(long line, String column, String what) {
  public static LineError at(long line, String what) {
    return new LineError(line, "", what);
  }

  LineError after(long lines) {
    return new LineError(lines + line, column, what);
  }

  /** The error in words, after the file's name. */
  String text() {
    String place =
        (line > 0 ? "line " + line : "")
            + (line > 0 && !column.isEmpty() ? ", " : "")
            + (column.isEmpty() ? "" : "column " + FileError.quoted(column));
    return place.isEmpty() ? what : place + ": " + what;
  }
}
