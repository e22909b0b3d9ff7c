package dev.tranche.lambda.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A query string, taken apart as an HTTP API does it. */
final class QueryString {

  private QueryString() {}

  /** Decoded names and values in order; values of the same name are joined by commas. */
  static Map<String, String> parameters(String raw) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (raw == null || raw.isEmpty()) {
      return parameters;
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!pair.isEmpty()) {
        parameters.merge(decode(name), decode(value), (a, b) -> a + "," + b);
      }
    }
    return parameters;
  }

  private static String decode(String escaped) {
    try {
      return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A stray percent sign means itself.
      return escaped;
    }
  }
}
