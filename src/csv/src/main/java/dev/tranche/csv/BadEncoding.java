package dev.tranche.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Finds where a text stops being one. */
final class BadEncoding {
  private static final int BUFFER = 8192;

  private BadEncoding() {}

  /** How many lines end before the first bytes that are no UTF-8; empty if all are. */
  static OptionalLong line(byte[] bytes, int length) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    LineCount lines = new LineCount();
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      result = decoder.decode(in, out, true);
      lines.add(out.flip());
      out.clear();
    }
    return result.isError() ? OptionalLong.of(lines.ended) : OptionalLong.empty();
  }

  /** The line, counted from 1, of the first bytes that are no characters. */
  static long firstLine(InputStream bytes, CharsetDecoder decoder) throws IOException {
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    LineCount lines = new LineCount();
    while (true) {
      int read = bytes.read(in.array(), in.position(), in.remaining());
      boolean end = read < 0;
      in.position(in.position() + Math.max(0, read)).flip();
      CoderResult result = decoder.decode(in, out, end);
      in.compact();
      lines.add(out.flip());
      out.clear();
      if (result.isError() || end) {
        return 1 + lines.ended;
      }
    }
  }

  private static final class LineCount {
    private long ended;
    private boolean afterReturn;

    void add(CharBuffer text) {
      while (text.hasRemaining()) {
        char c = text.get();
        ended += c == '\r' || (c == '\n' && !afterReturn) ? 1 : 0;
        afterReturn = c == '\r';
      }
    }
  }
}
