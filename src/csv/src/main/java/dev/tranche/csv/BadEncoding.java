package dev.tranche.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Finds where a text stops being one. */
final class BadEncoding {
  private static final int BUFFER = 8192;

  private BadEncoding() {}

  /** The line, counted from 1, of the first bytes that are no characters. */
  static long line(InputStream bytes, CharsetDecoder decoder) throws IOException {
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    boolean afterReturn = false;
    long line = 1;
    while (true) {
      int read = bytes.read(in.array(), in.position(), in.remaining());
      boolean end = read < 0;
      in.position(in.position() + Math.max(0, read)).flip();
      CoderResult result = decoder.decode(in, out, end);
      in.compact();
      out.flip();
      while (out.hasRemaining()) {
        char c = out.get();
        line += c == '\r' || (c == '\n' && !afterReturn) ? 1 : 0;
        afterReturn = c == '\r';
      }
      out.clear();
      if (result.isError() || end) {
        return line;
      }
    }
  }
}
