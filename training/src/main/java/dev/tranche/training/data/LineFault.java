package dev.tranche.training.data;

/**
 * Something wrong on a line.
 *
 * @param line from 1; 0 if it is wrong with the whole file
 * @param column the name of the column, or empty
 */
record LineFault(long line, String column, String what) {
  static LineFault at(long line, String what) {
    return new LineFault(line, "", what);
  }

  LineFault after(long lines) {
    return new LineFault(lines + line, column, what);
  }

  /** The fault in words, after the file's name. */
  String text() {
    String place =
        (line > 0 ? "line " + line : "")
            + (line > 0 && !column.isEmpty() ? ", " : "")
            + (column.isEmpty() ? "" : "column " + Fault.quoted(column));
    return place.isEmpty() ? what : place + ": " + what;
  }

  static LineFault notANumber(Piece.Text text, String column) {
    return new LineFault(
        text.line(),
        column,
        Fault.quoted(text.cell())
            + " is not a number; correct it, or declare the column categorical under 'kinds'");
  }
}
