package dev.tranche.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text in another encoding, as UTF-8. */
final class Utf8Stream extends InputStream {
  private static final int BUFFER = 1 << 14;

  private final Reader text;
  private final char[] chars = new char[BUFFER];
  private byte[] bytes = {};
  private int at;

  /**
   * The text.
   *
   * @param text which ends no reading between two surrogates, as a decoder does not
   */
  Utf8Stream(Reader text) {
    this.text = text;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, from, given);
    at += given;
    return given;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private boolean fill() throws IOException {
    if (at < bytes.length) {
      return true;
    }
    int read = text.read(chars);
    bytes = read < 0 ? new byte[0] : new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return bytes.length > 0;
  }
}
