package dev.tranche.training.data;

import java.nio.file.Path;

/** A column declared numeric: the first other cell is a fault. */
final class NumericCollector implements CellCollector {
  private final Path file;
  private final String column;
  private final NumericCells cells;

  NumericCollector(Path file, String column) {
    this.file = file;
    this.column = column;
    this.cells = new NumericCells(column);
  }

  @Override
  public void add(char[] text, int from, int to, long line) {
    float number = Decimals.parse(text, from, to);
    if (!Float.isNaN(number)) {
      cells.add(number);
      return;
    }
    switch (CellWord.of(text, from, to)) {
      case MISSING -> cells.addGap();
      case INFINITE -> cells.addInfinite();
      case TEXT ->
          throw new NotANumber(file, column, line, new String(text, from, to - from)).fault();
    }
  }

  @Override
  public Collected finish() {
    return cells.finish();
  }
}
