package dev.tranche.csv;

/** Takes the cells of one column, block by block. */
public interface CellCollector {
  /**
   * One more cell.
   *
   * @param text {@code [from, to)} is the cell, without surrounding blanks
   * @param line how many lines of the block ended before the cell
   */
  void add(byte[] text, int from, int to, int line);

  /** The column is not wanted. */
  static CellCollector ignoring() {
    return (text, from, to, line) -> {};
  }
}
