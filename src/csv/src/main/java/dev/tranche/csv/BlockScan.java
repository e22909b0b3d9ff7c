package dev.tranche.csv;

import java.util.List;
import java.util.Optional;

/** Deals the cells of a block's rows out to the columns' readers. */
public final class BlockScan {
  private final RowCursor cursor;
  private final CellReader[] columns;

  /** Belongs to one thread. */
  public BlockScan(char delimiter, List<? extends CellReader> columns) {
    this.columns = columns.toArray(CellReader[]::new);
    this.cursor = new RowCursor(delimiter, this::deal);
  }

  /**
   * What a block gave.
   *
   * @param blankRows how many rows besides had nothing but blank fields, and were left out
   * @param lines how many ended in it
   * @param errors by lines from the block's start, from 0
   * @param broken whether nothing after the block is to be read
   */
  public record Scanned(
      int number, int rows, int blankRows, int lines, LineErrorList errors, boolean broken) {}

  public Scanned scan(Block block) {
    LineErrorList errors = new LineErrorList();
    int rows = 0;
    cursor.start(block);
    while (cursor.next()) {
      if (cursor.size() != columns.length) {
        errors.add(ragged());
      }
      rows++;
    }
    Optional<LineError> flaw = cursor.flaw().or(block::flaw);
    flaw.ifPresent(errors::add);
    return new Scanned(
        block.number(), rows, cursor.blankRows(), cursor.lineEnds(), errors, flaw.isPresent());
  }

  private void deal(int column, char[] text, int from, int to, int line) {
    if (column < columns.length) {
      columns[column].add(text, from, to, line);
    }
  }

  private LineError ragged() {
    return LineError.at(
        cursor.line(),
        "expected "
            + columns.length
            + (columns.length == 1 ? " field" : " fields")
            + " as in the header, found "
            + cursor.size());
  }
}
