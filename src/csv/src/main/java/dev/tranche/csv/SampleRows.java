package dev.tranche.csv;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a text, as they are if a certain character separates the fields. */
final class SampleRows {
  private static final int MOST = 100;

  private SampleRows() {}

  /**
   * One of them.
   *
   * @param firstQuoted whether the first cell is in quotes
   */
  record SampleRow(List<String> cells, boolean firstQuoted) {
    SampleRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The cells of the first row, which may be a header, and of up to 100 more.
   *
   * @param whole whether the sample is all of the file; if not, its last row is cut short and not
   *     given, unless it is the only one
   */
  static List<SampleRow> of(char[] sample, char delimiter, boolean whole) {
    List<SampleRow> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    RowCursor cursor =
        new RowCursor(
            delimiter,
            (column, text, from, to, line) -> cells.add(new String(text, from, to - from)));
    Block block = block(sample, delimiter);
    cursor.start(block);
    while (rows.size() <= MOST && cursor.next()) {
      rows.add(new SampleRow(cells, cursor.firstQuoted()));
      cells.clear();
    }
    // At a flaw the row it is in was not counted.
    boolean cut = !whole && cursor.flaw().or(block::flaw).isEmpty();
    if (rows.size() > 1 && (cut || rows.size() > MOST)) {
      rows.remove(rows.size() - 1);
    }
    return rows;
  }

  private static Block block(char[] sample, char delimiter) {
    Block block = new Block(sample.length + 1);
    Reader text = new CharArrayReader(sample);
    try (BlockSplitter blocks =
        new BlockSplitter(delimiter == Delimiters.BLANKS ? new BlankRuns(text) : text, delimiter)) {
      blocks.next(block);
      return block;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
