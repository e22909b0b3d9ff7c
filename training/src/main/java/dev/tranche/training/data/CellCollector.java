package dev.tranche.training.data;

/** Takes the cells of one column, block by block. */
interface CellCollector {
  /**
   * One more cell.
   *
   * @param text {@code [from, to)} is the cell, without surrounding blanks
   * @param line how many lines of the block ended before the cell
   */
  void add(byte[] text, int from, int to, int line);

  /** The cells since the last call, and readiness for the next block. */
  Piece take();

  /** The column is not wanted. */
  static CellCollector ignoring() {
    return new CellCollector() {
      @Override
      public void add(byte[] text, int from, int to, int line) {}

      @Override
      public Piece take() {
        return new Piece.Nothing();
      }
    };
  }
}
