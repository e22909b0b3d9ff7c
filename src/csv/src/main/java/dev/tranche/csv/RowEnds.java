package dev.tranche.csv;

import dev.tranche.base.Blanks;

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

  /** Where the first row that is no line of blanks ends; the length if the text ends before it. */
  int first(char[] text, int length) {
    int i = 0;
    for (int at = 0; at < length && text[at] != delimiter && Blanks.isBlank(text[at]); at++) {
      i = isLineEnd(text[at]) ? at + 1 : i;
    }
    int end = walk(text, i, length, true);
    return end == i ? length : end;
  }

  /** Where the last row ends whose end is sure: a CR at the end may be half of a CRLF. */
  int last(char[] text, int length) {
    return walk(text, 0, length, false);
  }

  /** Where the quote is that the text walked through last opens and does not close; or -1. */
  int openQuote() {
    return openQuote;
  }

  private int walk(char[] text, int from, int length, boolean stopAtFirst) {
    openQuote = -1;
    int end = from;
    boolean fieldStart = true;
    int i = from;
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
          if (stopAtFirst) {
            return end;
          }
        }
      }
    }
    return end;
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
