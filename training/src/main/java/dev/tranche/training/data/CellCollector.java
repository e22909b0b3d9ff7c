package dev.tranche.training.data;

/** Takes the cells of one column, from the first row to the last. */
interface CellCollector {
  /**
   * One more cell.
   *
   * @param text the parser's buffer: {@code [from, to)} is the cell without surrounding blanks
   * @param line the line of the file on which the cell starts
   * @throws InputException if the cell cannot be had in this column
   */
  void add(char[] text, int from, int to, long line);

  /**
   * What came of it; called once.
   *
   * @throws InputException if only the whole column shows the fault
   */
  Collected finish();

  /** The column is not wanted. */
  static CellCollector ignoring() {
    return new CellCollector() {
      @Override
      public void add(char[] text, int from, int to, long line) {}

      @Override
      public Collected finish() {
        return new Collected.Ignored();
      }
    };
  }
}
