package dev.tranche.training.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text whose lines all end with LF. FastCSV 4.1 mistakes the LF after a quoted field that holds a
 * lone CR for the second half of CRLF and joins the two rows; without a CR it has no occasion to.
 */
final class LineFeedReader extends FilterReader {
  private boolean afterReturn;

  LineFeedReader(Reader text) {
    super(text);
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    while (read > 0) {
      int kept = rewrite(buffer, from, read);
      if (kept > 0) {
        return kept;
      }
      read = super.read(buffer, from, length);
    }
    return read;
  }

  private int rewrite(char[] buffer, int from, int length) {
    int to = from;
    for (int i = from; i < from + length; i++) {
      char c = buffer[i];
      if (c != '\n' || !afterReturn) {
        buffer[to++] = c == '\r' ? '\n' : c;
      }
      afterReturn = c == '\r';
    }
    return to - from;
  }
}
