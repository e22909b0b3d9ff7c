package dev.tranche.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import dev.tranche.base.Blanks;
import java.util.Optional;

/**
 * Goes through the rows of a block, and gives their cells away: CSV as RFC 4180 has it, by FastCSV.
 * A field that begins with a quote ends with one; inside, a quote is written twice and line ends
 * become LF. Elsewhere a quote is a character like others. Blanks around a field do not count,
 * quoted or not. A line with nothing in it but blanks, not even quotes, is no row; neither is one
 * of two or more fields that are all blank, as spreadsheets leave behind the last row.
 *
 * <p>The one grammar for all who read. Not thread-safe.
 */
final class RowCursor {
  /** Takes the cells of all columns. */
  interface Cells {
    /**
     * One more cell.
     *
     * @param column from 0
     * @param text {@code [from, to)} is the cell; valid during the call
     * @param line how many lines of the block ended before the cell
     */
    void add(int column, char[] text, int from, int to, int line);
  }

  private final CsvReaderBuilder csv;
  private final CellHandler cells;
  private CloseableIterator<Boolean> rows;
  private Optional<LineError> flaw = Optional.empty();

  RowCursor(char delimiter, Cells cells) {
    this.cells = new CellHandler(cells);
    this.csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(2 * BlockSplitter.LONGEST_ROW);
    this.rows = rows(new Block(0));
  }

  /** Starts on a block, before its first row. */
  void start(Block block) {
    cells.start();
    flaw = Optional.empty();
    rows = rows(block);
  }

  private CloseableIterator<Boolean> rows(Block block) {
    return csv.build(cells, block.text()).iterator();
  }

  /** Moves to the next row, and gives its cells away; false at the end, or at a {@link #flaw}. */
  boolean next() {
    try {
      while (rows.hasNext()) {
        if (rows.next()) {
          return true;
        }
      }
    } catch (CsvParseException malformed) {
      // So FastCSV wraps what the taker of cells throws.
      if (malformed.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      flaw = Optional.of(cells.textAfterQuote());
    }
    return false;
  }

  /** How many lines of the block ended before the row. */
  int line() {
    return cells.line;
  }

  /** How many lines of the block have ended with the row, or an empty line after it. */
  int lineEnds() {
    return cells.ended;
  }

  /** How many cells the row has. */
  int size() {
    return cells.size;
  }

  /**
   * How many rows of the block, up to this one, had nothing but blank fields, and were left out.
   */
  int blankRows() {
    return cells.blankRows;
  }

  /** Whether the row's first cell was in quotes. */
  boolean firstQuoted() {
    return cells.firstQuoted;
  }

  /** What keeps the text from being CSV; nothing after it can be read. */
  Optional<LineError> flaw() {
    return flaw;
  }

  /** Says of each record whether it is a row. */
  private static final class CellHandler extends AbstractBaseCsvCallbackHandler<Boolean> {
    private static final char[] NOTHING = {};

    private final Cells cells;
    private int line;
    private int lineEnds;
    private int ended;
    private int size;
    private boolean firstQuoted;
    private int blankRows;

    /** Blank cells at a row's start are kept back: if no other follows, it is no row. */
    private boolean blank;

    CellHandler(Cells cells) {
      this.cells = cells;
    }

    void start() {
      ended = 0;
      blankRows = 0;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = Math.toIntExact(startingLineNumber - 1);
      lineEnds = 0;
      size = 0;
      blank = true;
    }

    @Override
    protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
      if (size++ == 0) {
        firstQuoted = quoted;
      }
      if (blank && isBlank(text, offset, length, quoted)) {
        return;
      }
      if (quoted && RowEnds.count(text, offset, offset + length) > 0) {
        giveLines(column, text, offset, length);
      } else {
        give(column, text, offset, offset + length);
      }
    }

    /** Of a row that was blank so far; what was kept back of it is given away where it ends. */
    private boolean isBlank(char[] text, int offset, int length, boolean quoted) {
      boolean still = Blanks.skip(text, offset, offset + length) == offset + length;
      if (still) {
        lineEnds += quoted ? RowEnds.count(text, offset, offset + length) : 0;
      } else {
        giveBlank(size - 1);
      }
      return still;
    }

    private void giveLines(int column, char[] text, int offset, int length) {
      char[] unified =
          new String(text, offset, length).replace("\r\n", "\n").replace('\r', '\n').toCharArray();
      give(column, unified, 0, unified.length);
      lineEnds += RowEnds.count(text, offset, offset + length);
    }

    private void giveBlank(int count) {
      blank = false;
      for (int column = 0; column < count; column++) {
        cells.add(column, NOTHING, 0, 0, line);
      }
    }

    private void give(int column, char[] text, int from, int to) {
      int start = Blanks.skip(text, from, to);
      cells.add(column, text, start, Blanks.skipBack(text, start, to), line + lineEnds);
    }

    @Override
    protected Boolean buildRecord() {
      ended = line + lineEnds + 1;
      if (blank && size == 1 && firstQuoted) {
        giveBlank(1);
      }
      blankRows += blank && size > 1 ? 1 : 0;
      return getRecordType() == RecordType.DATA && !blank;
    }

    LineError textAfterQuote() {
      return LineError.at(
          line + lineEnds,
          "text follows the closing quote of field "
              + (size + 1)
              + "; a quote inside a quoted field is written twice, or a closing one is missing");
    }
  }
}
