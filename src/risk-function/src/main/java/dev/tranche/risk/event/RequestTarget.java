package dev.tranche.risk.event;

import java.nio.charset.StandardCharsets;

/**
 * Path and query as RFC 3986 has them. Callers also send {@code |}, {@code "} or a lone {@code %};
 * the server would refuse these without a word, but percent-encoded they are characters like all
 * others, of a path that there is not, or of a parameter that is not known.
 */
final class RequestTarget {
  private static final String ALLOWED = "-._~!$&'()*+,;=:@/";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private RequestTarget() {}

  /** Of a path and what follows the question mark, both as they were sent. */
  static String of(String path, String query) {
    String rooted = path.startsWith("/") ? path : '/' + path;
    // Two slashes would begin a host.
    String encoded =
        rooted.startsWith("//") ? "/%2F" + encoded(rooted.substring(2), "") : encoded(rooted, "");
    return query.isEmpty() ? encoded : encoded + '?' + encoded(query, "?");
  }

  private static String encoded(String text, String alsoAllowed) {
    int first = 0;
    while (first < text.length() && isAllowed(text, first, alsoAllowed)) {
      first++;
    }
    return first == text.length() ? text : encodedFrom(first, text, alsoAllowed);
  }

  private static String encodedFrom(int first, String text, String alsoAllowed) {
    StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int at = first; at < text.length(); at++) {
      if (isAllowed(text, at, alsoAllowed)) {
        encoded.append(text.charAt(at));
      } else {
        int character = text.codePointAt(at);
        for (byte one : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(HEX[(one >> 4) & 15]).append(HEX[one & 15]);
        }
        at += Character.charCount(character) - 1;
      }
    }
    return encoded.toString();
  }

  private static boolean isAllowed(String text, int at, String also) {
    char character = text.charAt(at);
    if (character == '%') {
      return isHex(text, at + 1) && isHex(text, at + 2);
    }
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || ALLOWED.indexOf(character) >= 0
        || also.indexOf(character) >= 0;
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
  }
}
