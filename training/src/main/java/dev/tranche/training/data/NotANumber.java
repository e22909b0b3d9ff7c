package dev.tranche.training.data;

import java.nio.file.Path;

/** The cell that keeps a column from being numeric. */
record NotANumber(Path file, String column, long line, String cell) {
  InputException fault() {
    return Fault.at(
        file,
        line,
        column,
        Fault.quoted(cell)
            + " is not a number; correct it, or declare the column categorical under 'kinds'");
  }
}
