package dev.tranche.csv;

/**
 * Finds where rows end: at LF, CRLF or CR outside quotes. That is all that has to be known of CSV's
 * grammar to cut a text into blocks; the fields are found by {@link RowCursor}.
 */
final class RowEnds {
  private static final char QUOTE = '"';

  private final char delimiter;
  private int openQuote;

  RowEnds(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Where the last row ends whose end is sure: a CR at the end may be half of a CRLF. */
  int last(char[] text, int length) {
    openQuote = -1;
    int end = 0;
    boolean fieldStart = true;
    int i = 0;
    while (i < length) {
      char c = text[i];
      if (c == QUOTE && fieldStart) {
        i = afterQuoted(text, i, length);
        fieldStart = false;
        continue;
      }
      i++;
      fieldStart = c == delimiter;
      if (isLineEnd(c)) {
        fieldStart = true;
        if (c == '\r' && i < length && text[i] == '\n') {
          i++;
          c = '\n';
        }
        if (c == '\n' || i < length) {
          end = i;
        }
      }
    }
    return end;
  }

  /** Where the quote is that the text walked through last opens and does not close; or -1. */
  int openQuote() {
    return openQuote;
  }

  private int afterQuoted(char[] text, int quote, int length) {
    int i = quote + 1;
    while (i < length) {
      if (text[i] == QUOTE) {
        if (i + 1 == length || text[i + 1] != QUOTE) {
          return i + 1;
        }
        i++;
      }
      i++;
    }
    openQuote = quote;
    return length;
  }

  /**
   * Where so many lines of the text have ended, in quotes or not; its length if there are fewer.
   */
  static int after(int lines, char[] text, int length) {
    int left = lines;
    int i = 0;
    while (i < length && left > 0) {
      char c = text[i++];
      if (isLineEnd(c)) {
        left--;
        i += c == '\r' && i < length && text[i] == '\n' ? 1 : 0;
      }
    }
    return i;
  }

  /** How many lines end in {@code text[from, to)}, by LF, CRLF or CR. */
  static int count(char[] text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '\r' || (c == '\n' && (i == from || text[i - 1] != '\r'))) {
        count++;
      }
    }
    return count;
  }

  private static boolean isLineEnd(char c) {
    return c <= '\r' && (c == '\n' || c == '\r');
  }
}
