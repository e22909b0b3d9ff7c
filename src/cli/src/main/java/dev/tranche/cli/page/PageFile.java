package dev.tranche.cli.page;

import dev.tranche.lambda.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A text file of the page, as it is sent. */
record PageFile(String name, String text) {
  /**
   * Scripts and styles come from here alone, data from the functions behind the same address;
   * nothing may frame the page. ECharts writes style attributes into its drawings.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self';"
          + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  Reply reply() {
    return secured(Reply.of(200, contentType(), text.getBytes(StandardCharsets.UTF_8)));
  }

  /** With the headers that every answer of the page has. */
  static Reply secured(Reply reply) {
    return reply
        .with("Content-Security-Policy", POLICY)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("Cache-Control", "no-store");
  }

  private String contentType() {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> throw new IllegalStateException(name + ": no file of the page");
    };
  }
}
