package dev.tranche.training.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text followed by one line more, of characters no text holds (Unicode's noncharacters). The
 * parser accepts a file that ends inside a quoted field; then this line never comes out of it as a
 * row of its own.
 */
final class EndMarkedReader extends FilterReader {
  private static final String MARK = "\uFFFE\uFFFF\uFDD0\uFDEF\uFDD7\uFFFF\uFFFE\uFDDF";
  private static final String TAIL = "\n" + MARK;

  private int given;

  EndMarkedReader(Reader text) {
    super(text);
  }

  static boolean isMark(char[] text, int from, int length) {
    return length == MARK.length() && MARK.contentEquals(new String(text, from, length));
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = given == 0 ? super.read(buffer, from, length) : -1;
    if (read >= 0) {
      return read;
    }
    int left = Math.min(length, TAIL.length() - given);
    TAIL.getChars(given, given + left, buffer, from);
    given += left;
    return left == 0 ? -1 : left;
  }
}
