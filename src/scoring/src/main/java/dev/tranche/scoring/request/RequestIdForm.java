package dev.tranche.scoring.request;

import java.util.regex.Pattern;

/**
 * How Lambda names an invocation, and so every answer of a function its request (RFC 9562, 4).
 * Callers who name a request give this: it is logged, so it is to hold nothing of their own.
 */
public final class RequestIdForm {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private RequestIdForm() {}

  /** What one must be, to follow "must be". */
  public static String wanted() {
    return "the request_id of an answer, such as 8f5a2c1e-6f0e-4a43-9f6b-0d7a2f3f1c11";
  }

  /** Whether a text is one. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
