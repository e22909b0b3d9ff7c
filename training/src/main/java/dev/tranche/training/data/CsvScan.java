package dev.tranche.training.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** One reading of a CSV file: the parser's fields go to a listener, its faults become ours. */
final class CsvScan extends AbstractBaseCsvCallbackHandler<Boolean> {
  private static final int LONGEST_FIELD = 1 << 24;

  private final CsvSource source;
  private final RowListener listener;
  private long fieldLine;
  private long lastFieldLine;
  private boolean ended;

  private CsvScan(CsvSource source, RowListener listener) {
    this.source = source;
    this.listener = listener;
  }

  /**
   * Reads until the end, or until the listener has had enough.
   *
   * @throws InputException if the text is no CSV, and whatever the listener throws
   */
  static void run(CsvSource source, char delimiter, RowListener listener) {
    CsvScan scan = new CsvScan(source, listener);
    try (Reader text = new EndMarkedReader(source.open());
        CsvReader<Boolean> rows = builder(delimiter).build(scan, text)) {
      boolean more = true;
      for (Boolean row : rows) {
        more = row;
        if (!more) {
          break;
        }
      }
      if (more && !scan.ended) {
        throw scan.unclosedQuote(scan.lastFieldLine);
      }
    } catch (UncheckedIOException fault) {
      throw source.fault(fault.getCause());
    } catch (IOException fault) {
      throw source.fault(fault);
    } catch (CsvParseException fault) {
      throw scan.explained(fault);
    }
  }

  /** The parser, set to the grammar all readings of a file share. */
  static CsvReader.CsvReaderBuilder builder(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .maxBufferSize(LONGEST_FIELD);
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    fieldLine = startingLineNumber;
  }

  @Override
  protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
    if (index == 0 && !quoted && EndMarkedReader.isMark(text, from, length)) {
      ended = true;
      return;
    }
    int first = from;
    int end = from + length;
    while (first < end && blank(text[first])) {
      first++;
    }
    while (first < end && blank(text[end - 1])) {
      end--;
    }
    lastFieldLine = fieldLine;
    listener.field(index, text, first, end, fieldLine);
    if (quoted) {
      fieldLine += lineEnds(text, from, from + length);
    }
  }

  @Override
  protected Boolean buildRecord() {
    boolean none = ended || getRecordType() == RecordType.EMPTY;
    return none || listener.row(getFieldCount(), getStartingLineNumber());
  }

  private static boolean blank(char c) {
    return (c <= ' ' && c != '\0')
        || (c > '~' && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
  }

  private static int lineEnds(char[] text, int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      ends += text[i] == '\n' ? 1 : 0;
    }
    return ends;
  }

  private InputException explained(CsvParseException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputException ours) {
        return ours;
      }
      String message = String.valueOf(cause.getMessage());
      if (message.startsWith("Unexpected character after closing quote")) {
        return Fault.at(
            source.file(),
            fieldLine,
            "text follows the closing quote of field "
                + (getFieldCount() + 1)
                + "; a quote inside a quoted field is written twice, or a closing one is missing");
      }
    }
    return unclosedQuote(fieldLine);
  }

  private InputException unclosedQuote(long line) {
    return Fault.at(source.file(), line, "a quote that opens here is never closed");
  }
}
