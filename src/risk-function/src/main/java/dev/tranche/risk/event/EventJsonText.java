package dev.tranche.risk.event;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Undoes the escapes of a JSON text (RFC 8259, section 7) where it lies: it never gets longer. */
final class EventJsonText {
  private static final int HEXADECIMAL = 16;
  private static final int DIGITS = 4;

  private final byte[] json;
  private int from;
  private int to;

  private EventJsonText(byte[] json, int from) {
    this.json = json;
    this.from = from;
    this.to = from;
  }

  /**
   * Decodes one text of well-formed JSON. Half a surrogate pair becomes a question mark, as always
   * in Java.
   *
   * @param quote index of the one that opens it
   * @return UTF-8, in the same array
   */
  static ByteBuf decode(byte[] json, int quote) {
    EventJsonText text = new EventJsonText(json, quote + 1);
    text.decode();
    return Unpooled.wrappedBuffer(json, quote + 1, text.to - quote - 1);
  }

  private void decode() {
    for (byte next = json[from]; next != '"'; next = json[from]) {
      from++;
      if (next == '\\') {
        escaped(json[from++]);
      } else {
        json[to++] = next;
      }
    }
  }

  private void escaped(byte letter) {
    switch (letter) {
      case 'n' -> json[to++] = '\n';
      case 't' -> json[to++] = '\t';
      case 'r' -> json[to++] = '\r';
      case 'b' -> json[to++] = '\b';
      case 'f' -> json[to++] = '\f';
      case 'u' -> unicode();
      default -> json[to++] = letter;
    }
  }

  private void unicode() {
    char first = hexadecimal();
    String character = String.valueOf(first);
    if (Character.isHighSurrogate(first) && json[from] == '\\' && json[from + 1] == 'u') {
      from += 2;
      char second = hexadecimal();
      if (Character.isLowSurrogate(second)) {
        character += second;
      } else {
        from -= 2 + DIGITS;
      }
    }
    byte[] utf8 = character.getBytes(StandardCharsets.UTF_8);
    ByteBuffer.wrap(json, to, utf8.length).put(utf8);
    to += utf8.length;
  }

  private char hexadecimal() {
    int value = 0;
    for (int end = from + DIGITS; from < end; from++) {
      value = value * HEXADECIMAL + Character.digit(json[from], HEXADECIMAL);
    }
    return (char) value;
  }
}
