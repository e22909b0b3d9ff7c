package dev.tranche.training.data;

/** A column known to be categorical. */
final class CategoricalCollector implements CellCollector {
  private final CategoricalCells cells;

  CategoricalCollector(String column) {
    cells = new CategoricalCells(column, 0);
  }

  @Override
  public void add(char[] text, int from, int to, long line) {
    cells.add(text, from, to);
  }

  @Override
  public Collected finish() {
    return cells.finish();
  }
}
