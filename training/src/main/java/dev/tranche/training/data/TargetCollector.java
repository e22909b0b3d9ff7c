package dev.tranche.training.data;

import java.nio.file.Path;

/** The column of labels: levels whatever it holds, never left out, and without gaps. */
final class TargetCollector implements CellCollector {
  private final Path file;
  private final String column;
  private final CategoricalCells cells;
  private long firstGap;
  private int gaps;

  TargetCollector(Path file, String column) {
    this.file = file;
    this.column = column;
    this.cells = new CategoricalCells(column, 0);
  }

  @Override
  public void add(char[] text, int from, int to, long line) {
    if (cells.add(text, from, to)) {
      firstGap = gaps == 0 ? line : firstGap;
      gaps++;
    }
  }

  @Override
  public Collected finish() {
    if (gaps > 0) {
      String rows = gaps == 1 ? "1 row" : gaps + " rows";
      throw Fault.at(
          file, firstGap, column, "the label is missing (in " + rows + "); every row needs one");
    }
    if (cells.overflowed()) {
      throw Target.tooManyValues(file, column, cells.levels());
    }
    return new Collected.Kept(cells.column());
  }
}
