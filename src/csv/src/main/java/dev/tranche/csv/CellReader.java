package dev.tranche.csv;

/** Takes the cells of one column, block by block. */
public interface CellReader {
  /**
   * One more cell.
   *
   * @param text {@code [from, to)} is the cell, without surrounding blanks; valid during the call
   * @param line how many lines of the block ended before the cell
   */
  void add(char[] text, int from, int to, int line);

  /** The column is not wanted. */
  static CellReader ignoring() {
    return (text, from, to, line) -> {};
  }
}
