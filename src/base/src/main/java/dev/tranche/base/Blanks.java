package dev.tranche.base;

/**
 * The blanks around a value, in a file or a request: ASCII's control characters but NUL, every
 * space of Unicode, and the marks of no width that say in which direction a text runs or where a
 * line may break, which programs put around copied numbers.
 */
public final class Blanks {
  private static final char LAST_OF_ASCII = 0x7F;

  private Blanks() {}

  /** Where the first character that is no blank is, or {@code to}. */
  public static int skip(char[] text, int from, int to) {
    int i = from;
    while (i < to && isBlank(text[i])) {
      i++;
    }
    return i;
  }

  /** Where the last character that is no blank ends, or {@code from}. */
  public static int skipBack(char[] text, int from, int to) {
    int i = to;
    while (i > from && isBlank(text[i - 1])) {
      i--;
    }
    return i;
  }

  /** Whether it is one. */
  public static boolean isBlank(char c) {
    if (c <= LAST_OF_ASCII) {
      return c <= ' ' && c != 0;
    }
    return Character.isSpaceChar(c) || Character.isWhitespace(c) || hasNoWidth(c);
  }

  private static boolean hasNoWidth(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF';
  }
}
