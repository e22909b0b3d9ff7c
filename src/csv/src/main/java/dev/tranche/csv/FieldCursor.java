package dev.tranche.csv;

/**
 * Cuts CSV text (RFC 4180, in UTF-8) into fields, one after the other: separated by the delimiter,
 * rows ended by LF, CRLF or CR. A field that begins with a quote ends with one; inside, a quote is
 * written twice and line ends become LF. Elsewhere a quote is a character like others. Blanks
 * around a field do not count, quoted or not.
 *
 * <p>The one grammar for all who read: fields are slices of the text, or of a buffer where quotes
 * or line ends had to be rewritten.
 */
public final class FieldCursor {
  /** What keeps a field from being one; nothing after it can be read. */
  enum Flaw {
    NONE,
    UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE
  }

  private static final byte QUOTE = '"';

  private final byte delimiter;
  private byte[] bytes = {};
  private int at;
  private int end;
  private int lineEnds;
  private boolean inRow;

  private byte[] text = {};
  private int from;
  private int to;
  private int line;
  private boolean bare;
  private boolean lastInRow;
  private boolean endedByLine;
  private Flaw flaw = Flaw.NONE;

  FieldCursor(char delimiter) {
    this.delimiter = (byte) delimiter;
  }

  /** Starts on a text: {@code bytes[0, length)}, at the beginning of a row. */
  void start(byte[] newBytes, int length) {
    bytes = newBytes;
    at = 0;
    end = length;
    lineEnds = 0;
    inRow = false;
    flaw = Flaw.NONE;
  }

  /** Moves to the next field; false at the end, or at a {@link #flaw}. */
  boolean next() {
    if (at == end && !inRow) {
      return false;
    }
    line = lineEnds;
    int stop = at < end && bytes[at] == QUOTE ? quotedEnd() : plainEnd();
    bare = stop == at;
    if (flaw != Flaw.NONE) {
      return false;
    }
    trim();
    inRow = stop < end && bytes[stop] == delimiter;
    lastInRow = !inRow;
    endedByLine = lastInRow && stop < end;
    at = inRow ? stop + 1 : afterLineEnd(stop);
    lineEnds += endedByLine ? 1 : 0;
    return true;
  }

  /** The bytes the field lies in: {@code [from, to)}. */
  byte[] text() {
    return text;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** How many lines ended before the field. */
  int line() {
    return line;
  }

  /** How many lines have ended until now. */
  int lineEnds() {
    return lineEnds;
  }

  /** Where in the text the next field begins. */
  int position() {
    return at;
  }

  boolean lastInRow() {
    return lastInRow;
  }

  /** Whether a line end, not the text's end, ended the field. */
  boolean endedByLine() {
    return endedByLine;
  }

  /** Whether there is nothing in the field, not even quotes or blanks. */
  boolean bare() {
    return bare;
  }

  Flaw flaw() {
    return flaw;
  }

  private int plainEnd() {
    int i = at;
    while (i < end) {
      byte b = bytes[i];
      if (b == delimiter || (b <= '\r' && (b == '\n' || b == '\r'))) {
        break;
      }
      i++;
    }
    text = bytes;
    from = at;
    to = i;
    return i;
  }

  private int quotedEnd() {
    boolean rewrite = false;
    int i = at + 1;
    for (; i < end; i++) {
      byte b = bytes[i];
      if (b == QUOTE) {
        if (i + 1 == end || bytes[i + 1] != QUOTE) {
          break;
        }
        i++;
        rewrite = true;
      } else if (b == '\n') {
        lineEnds++;
      } else if (b == '\r') {
        lineEnds += i + 1 < end && bytes[i + 1] == '\n' ? 0 : 1;
        rewrite = true;
      }
    }
    if (i == end) {
      flaw = Flaw.UNCLOSED_QUOTE;
      return end;
    }
    text = bytes;
    from = at + 1;
    to = i;
    if (rewrite) {
      rewrite();
    }
    int stop = i + 1;
    if (stop < end && bytes[stop] != delimiter && bytes[stop] != '\n' && bytes[stop] != '\r') {
      flaw = Flaw.TEXT_AFTER_QUOTE;
    }
    return stop;
  }

  private void rewrite() {
    byte[] rewritten = new byte[to - from];
    int size = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\r') {
        i += bytes[i + 1] == '\n' ? 1 : 0;
        b = '\n';
      } else if (b == QUOTE) {
        i++;
      }
      rewritten[size++] = b;
    }
    text = rewritten;
    from = 0;
    to = size;
  }

  private int afterLineEnd(int stop) {
    if (stop >= end) {
      return end;
    }
    boolean pair = bytes[stop] == '\r' && stop + 1 < end && bytes[stop + 1] == '\n';
    return stop + (pair ? 2 : 1);
  }

  private void trim() {
    if (from < to && (text[from] <= ' ' || text[to - 1] <= ' ')) {
      from = Blanks.skip(text, from, to);
      to = Blanks.skipBack(text, from, to);
    }
  }
}
