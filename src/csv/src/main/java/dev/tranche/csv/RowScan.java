package dev.tranche.csv;

import java.util.Optional;

/**
 * Goes through the rows of blocks, and says where each ends. Rows of a wrong number of fields are
 * given like others; whoever takes them decides what becomes of them. Belongs to one thread.
 */
public final class RowScan {
  /** Takes the rows of a block, cell by cell. */
  public interface RowTaker {
    /**
     * One more cell of the row.
     *
     * @param column from 0
     * @param text {@code [from, to)} is the cell, without surrounding blanks; valid during the call
     * @param line how many lines of the block ended before the cell
     */
    void cell(int column, char[] text, int from, int to, int line);

    /**
     * The row is over.
     *
     * @param fields how many cells it had
     * @param line how many lines of the block ended before the row
     */
    void end(int fields, int line);
  }

  /**
   * What was in a block.
   *
   * @param blankRows how many rows besides had nothing but blank fields, and were left out
   * @param lines how many ended in it
   * @param flaw what keeps the text from being CSV, by lines from the block's start, from 0;
   *     neither the rest of the block nor what follows it can be read
   */
  public record ScannedBlock(int rows, int blankRows, int lines, Optional<LineError> flaw) {}

  private final RowTaker taker;
  private final RowCursor cursor;

  public RowScan(char delimiter, RowTaker taker) {
    this.taker = taker;
    this.cursor = new RowCursor(delimiter, taker::cell);
  }

  /** Gives all rows of the block to the taker. */
  public ScannedBlock scan(Block block) {
    int rows = 0;
    cursor.start(block);
    while (cursor.next()) {
      taker.end(cursor.size(), cursor.line());
      rows++;
    }
    return new ScannedBlock(
        rows, cursor.blankRows(), cursor.lineEnds(), cursor.flaw().or(block::flaw));
  }
}
