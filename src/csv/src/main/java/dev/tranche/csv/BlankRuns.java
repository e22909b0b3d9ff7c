package dev.tranche.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * A text whose fields are separated by runs of blanks and tabs, as one in which a single blank
 * separates them: those at a line's start and end are gone. What is in quotes stays as it is.
 */
final class BlankRuns extends Reader {
  private static final int BUFFER = 1 << 13;

  private final Reader text;
  private final char[] raw = new char[BUFFER];
  // Each character gives at most itself and the blank before it.
  private final char[] ready = new char[2 * BUFFER];
  private int from;
  private int to;
  private boolean lineStart = true;
  private boolean blankBefore;
  private boolean quoted;
  private char last = '\n';

  BlankRuns(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    while (from == to) {
      int read = text.read(raw, 0, raw.length);
      if (read < 0) {
        return -1;
      }
      from = 0;
      to = 0;
      for (int i = 0; i < read; i++) {
        add(raw[i]);
      }
    }
    int size = Math.min(length, to - from);
    System.arraycopy(ready, from, into, offset, size);
    from += size;
    return size;
  }

  private void add(char c) {
    if (!quoted && (c == ' ' || c == '\t')) {
      blankBefore = !lineStart;
      return;
    }
    boolean lineEnd = !quoted && (c == '\n' || c == '\r');
    if (blankBefore && !lineEnd) {
      ready[to++] = ' ';
    }
    // A quote right after a closing one is one of the text, written twice.
    if (c == '"' && (quoted || lineStart || blankBefore || last == '"')) {
      quoted = !quoted;
    }
    blankBefore = false;
    lineStart = lineEnd;
    last = c;
    ready[to++] = c;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
