package dev.tranche.lambda.http;

import java.util.Arrays;
import java.util.List;

/** Cookie headers, taken apart. */
final class Cookies {

  private Cookies() {}

  /** {@code "a=1; b=2"} gives {@code a=1} and {@code b=2}. */
  static List<String> split(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }
}
