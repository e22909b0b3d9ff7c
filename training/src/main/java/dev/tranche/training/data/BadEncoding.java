package dev.tranche.training.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Finds where a text stops being one; a reader only says that it does, and reads far ahead. */
final class BadEncoding {
  private static final int BUFFER = 8192;

  private BadEncoding() {}

  /** The line, counted from 1, of the first bytes that are no characters. */
  static long firstLine(InputStream bytes, CharsetDecoder decoder) throws IOException {
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    long line = 1;
    boolean carriageReturn = false;
    boolean end = false;
    while (true) {
      int read = bytes.read(in.array(), in.position(), in.remaining());
      end = read < 0;
      in.position(in.position() + Math.max(0, read)).flip();
      CoderResult result = decoder.decode(in, out, end);
      in.compact();
      out.flip();
      while (out.hasRemaining()) {
        char c = out.get();
        line += c == '\r' || (c == '\n' && !carriageReturn) ? 1 : 0;
        carriageReturn = c == '\r';
      }
      out.clear();
      if (result.isError() || end) {
        return line;
      }
    }
  }
}
