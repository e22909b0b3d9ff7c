package dev.tranche.scoring.request;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Escaped pairs of surrogates, {@code \ud83d\ude00}, in JSON text. They mean one character (RFC
 * 8259, 7), but Jackson's parser of bytes refuses them in names.
 */
public final class EscapedPairs {
  /** Of {@code \ud83d}. */
  private static final int ESCAPE = 6;

  private EscapedPairs() {}

  /** The same text in UTF-8, but with the characters that the pairs mean; itself if it has none. */
  public static byte[] asCharacters(byte[] json) {
    int from = 0;
    while (from < json.length && !isSurrogate(escaped(json, from), true)) {
      from++;
    }
    return from == json.length ? json : rewritten(json);
  }

  private static byte[] rewritten(byte[] json) {
    ByteArrayOutputStream characters = new ByteArrayOutputStream(json.length);
    int at = 0;
    while (at < json.length) {
      int first = escaped(json, at);
      int second = escaped(json, at + ESCAPE);
      int length = 1;
      if (isSurrogate(first, true) && isSurrogate(second, false)) {
        int character = Character.toCodePoint((char) first, (char) second);
        characters.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        length = 2 * ESCAPE;
      } else {
        // What follows a backslash is no backslash that begins an escape.
        length = json[at] == '\\' && at + 1 < json.length ? 2 : 1;
        characters.write(json, at, length);
      }
      at += length;
    }
    return characters.toByteArray();
  }

  private static boolean isSurrogate(int character, boolean high) {
    return character >= 0
        && (high
            ? Character.isHighSurrogate((char) character)
            : Character.isLowSurrogate((char) character));
  }

  /** The character that an escape there means; negative if there is none. */
  private static int escaped(byte[] json, int at) {
    if (at + ESCAPE > json.length || json[at] != '\\' || json[at + 1] != 'u') {
      return -1;
    }
    int character = 0;
    for (int i = at + 2; i < at + ESCAPE; i++) {
      int digit = Character.digit(json[i], 16);
      if (digit < 0) {
        return -1;
      }
      character = character * 16 + digit;
    }
    return character;
  }
}
