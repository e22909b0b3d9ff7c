package dev.tranche.risk.event;

import java.util.Optional;

/**
 * The header {@code traceparent} (W3C Trace Context, 3.2) and what X-Ray has in its place (AWS
 * X-Ray Developer Guide, "Tracing header"). What is not valid is taken for absent, as the standard
 * asks.
 */
final class TraceParent {
  /** Hexadecimal digits of version, trace, parent and flags, with a hyphen between them. */
  private static final int[] DIGITS = {2, 32, 16, 2};

  private static final int LENGTH = 55;
  private static final String ROOT = "Root=";
  private static final int[] ROOT_DIGITS = {1, 8, 24};
  private static final int ROOT_LENGTH = 35;

  private TraceParent() {}

  /** The trace id, 32 hexadecimal digits. */
  static Optional<String> traceId(String header) {
    boolean longer = header.length() > LENGTH;
    // Only a later version may have more to say.
    boolean ends = !longer || (header.charAt(LENGTH) == '-' && !header.startsWith("00"));
    if (!ends || !has(DIGITS, header, 0) || header.startsWith("ff")) {
      return Optional.empty();
    }
    String trace = header.substring(3, 35);
    String parent = header.substring(36, 52);
    return zero(trace) || zero(parent) ? Optional.empty() : Optional.of(trace);
  }

  /** Whether a valid one says that the caller keeps the trace. */
  static boolean sampled(String header) {
    return traceId(header).isPresent() && Character.digit(header.charAt(54), 16) % 2 == 1;
  }

  /** X-Ray's as the standard has it (AWS X-Ray Developer Guide, "W3C trace ID"). */
  static Optional<String> ofXRay(String xrayTraceId) {
    String traceId = xrayTraceId.substring(2).replace("-", "");
    return zero(traceId) ? Optional.empty() : Optional.of(traceId);
  }

  /** X-Ray's, in its own form, such as {@code 1-5759e988-bd862e3fe1be46a994272793}. */
  static Optional<String> xrayTraceId(String header) {
    int from = header.indexOf(ROOT) + ROOT.length();
    boolean found = from >= ROOT.length() && has(ROOT_DIGITS, header, from);
    return found ? Optional.of(header.substring(from, from + ROOT_LENGTH)) : Optional.empty();
  }

  private static boolean zero(String digits) {
    return digits.chars().allMatch(digit -> digit == '0');
  }

  /** Whether there are as many lower-case hexadecimal digits in each part. */
  private static boolean has(int[] digits, String text, int from) {
    int at = from;
    for (int part = 0; part < digits.length; part++) {
      if (part > 0 && !(at < text.length() && text.charAt(at++) == '-')) {
        return false;
      }
      int end = at + digits[part];
      if (end > text.length()) {
        return false;
      }
      for (; at < end; at++) {
        char c = text.charAt(at);
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
          return false;
        }
      }
    }
    return true;
  }
}
