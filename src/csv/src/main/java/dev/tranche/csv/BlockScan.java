package dev.tranche.csv;

import java.util.List;
import java.util.OptionalLong;

/** Deals the fields of a block's rows out to the columns' collectors. */
public final class BlockScan {
  private final FieldCursor cursor;
  private final CellCollector[] columns;

  /** Belongs to one thread. */
  public BlockScan(char delimiter, List<? extends CellCollector> columns) {
    this.cursor = new FieldCursor(delimiter);
    this.columns = columns.toArray(CellCollector[]::new);
  }

  /**
   * What a block gave.
   *
   * @param lines how many ended in it
   * @param badEncoding how many lines end before the first bytes that are no UTF-8
   * @param faults by lines from the block's start, from 0
   */
  public record Scanned(
      int number, int rows, int lines, OptionalLong badEncoding, LineErrors faults) {}

  public Scanned scan(Block block) {
    LineErrors faults = new LineErrors();
    cursor.start(block.bytes(), block.length());
    int rows = 0;
    int fields = 0;
    int rowLine = 0;
    while (cursor.next()) {
      if (fields == 0) {
        if (cursor.lastInRow() && cursor.bare()) {
          continue;
        }
        rowLine = cursor.line();
      }
      if (fields < columns.length) {
        columns[fields].add(cursor.text(), cursor.from(), cursor.to(), cursor.line());
      }
      fields++;
      if (cursor.lastInRow()) {
        if (fields != columns.length) {
          faults.add(ragged(rowLine, fields));
        }
        rows++;
        fields = 0;
      }
    }
    if (cursor.flaw() != FieldCursor.Flaw.NONE) {
      faults.add(flaw(cursor, fields));
    } else if (block.cut()) {
      faults.add(LineError.at(0, "the row is longer than " + BlockSplitter.LONGEST_ROW + " bytes"));
    }
    return new Scanned(block.number(), rows, cursor.lineEnds(), badEncoding(block), faults);
  }

  /** What lies behind a flaw is not read, and may end within a character. */
  private OptionalLong badEncoding(Block block) {
    return block.isAscii() || block.cut()
        ? OptionalLong.empty()
        : BadEncoding.line(block.bytes(), cursor.position());
  }

  public static LineError encoding(long line) {
    return LineError.at(line, "is not valid UTF-8; save the file as UTF-8");
  }

  /**
   * What stopped the cursor.
   *
   * @param fields of the row before the faulty one
   */
  static LineError flaw(FieldCursor cursor, int fields) {
    return LineError.at(
        cursor.line(),
        cursor.flaw() == FieldCursor.Flaw.UNCLOSED_QUOTE
            ? "a quote that opens here is never closed"
            : "text follows the closing quote of field "
                + (fields + 1)
                + "; a quote inside a quoted field is written twice, or a closing one is missing");
  }

  private LineError ragged(int line, int fields) {
    return LineError.at(
        line,
        "expected "
            + columns.length
            + (columns.length == 1 ? " field" : " fields")
            + " as in the header, found "
            + fields);
  }
}
