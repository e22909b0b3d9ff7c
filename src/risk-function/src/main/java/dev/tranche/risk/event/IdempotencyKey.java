package dev.tranche.risk.event;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.request.problem.ErrorEntry;
import dev.tranche.scoring.request.problem.ErrorEntry.Place;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The header by which a caller says that a request is another's repetition
 * (draft-ietf-httpapi-idempotency-key-header): a string in quotation marks (RFC 8941, 3.3.3), or,
 * as many clients send it, the key alone. Both are the same key.
 */
final class IdempotencyKey {
  static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  private IdempotencyKey() {}

  /** The key in a header; empty if it is none. */
  static Optional<String> read(String header) {
    Optional<String> key = header.startsWith("\"") ? unquoted(header) : token(header);
    return key.filter(it -> !it.isEmpty() && it.length() <= LONGEST);
  }

  /** Two headers come joined by a comma, which a key without quotation marks therefore lacks. */
  private static Optional<String> token(String text) {
    boolean visible = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    return visible && text.indexOf(',') < 0 && text.indexOf('"') < 0
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<String> unquoted(String text) {
    StringBuilder key = new StringBuilder();
    int at = 1;
    for (; at < text.length() && text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
        c = at < text.length() ? text.charAt(at) : 0;
        if (c != '"' && c != '\\') {
          return Optional.empty();
        }
      }
      if (c < ' ' || c >= 0x7f) {
        return Optional.empty();
      }
      key.append(c);
    }
    return at == text.length() - 1 ? Optional.of(key.toString()) : Optional.empty();
  }

  /**
   * What records have in its place: callers may choose the same keys, and a key may say something.
   *
   * @param caller hash of who sent it, if that is known
   */
  static String hash(Optional<String> caller, String key) {
    return Sha256.of((caller.orElse("") + ' ' + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Says what one must be. */
  static ErrorEntry invalid() {
    String detail =
        "the header 'Idempotency-Key' must be one key of 1 to "
            + LONGEST
            + " visible characters of ASCII, best as a string in quotation marks";
    return new ErrorEntry(Place.HEADER, HEADER, "invalid_idempotency_key", detail);
  }
}
