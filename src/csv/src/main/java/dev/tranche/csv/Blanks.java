package dev.tranche.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The blanks around a cell: ASCII's control characters but NUL, and every space of Unicode. */
final class Blanks {
  private static final int MULTIBYTE_SPACE = 3;

  private Blanks() {}

  /** Where the first character that is no blank begins, or {@code to}. */
  static int skip(byte[] text, int from, int to) {
    int i = from;
    int length = i < to ? lengthAt(text, i, to) : 0;
    while (length > 0) {
      i += length;
      length = i < to ? lengthAt(text, i, to) : 0;
    }
    return i;
  }

  /** Where the last character that is no blank ends, or {@code from}. */
  static int skipBack(byte[] text, int from, int to) {
    int i = to;
    int start = startBefore(text, from, i);
    while (start < i && lengthAt(text, start, i) == i - start) {
      i = start;
      start = startBefore(text, from, i);
    }
    return i;
  }

  /** Where the character that ends at {@code to} begins. */
  private static int startBefore(byte[] text, int from, int to) {
    int i = Math.max(from, to - 1);
    while (i > from && (text[i] & 0xC0) == 0x80) {
      i--;
    }
    return i;
  }

  /** How many bytes the blank there has; 0 if it is none. */
  private static int lengthAt(byte[] text, int at, int to) {
    byte b = text[at];
    if (b >= 0) {
      return b <= ' ' && b != 0 ? 1 : 0;
    }
    int length = (b & 0xE0) == 0xC0 ? 2 : (b & 0xF0) == 0xE0 ? MULTIBYTE_SPACE : 0;
    if (length == 0 || at + length > to) {
      return 0;
    }
    int c = new String(text, at, length, UTF_8).codePointAt(0);
    return Character.isSpaceChar(c) || Character.isWhitespace(c) ? length : 0;
  }
}
