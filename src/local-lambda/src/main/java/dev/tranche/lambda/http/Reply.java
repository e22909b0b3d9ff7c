package dev.tranche.lambda.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an HTTP server here answers. */
public record Reply(int status, Map<String, List<String>> headers, byte[] body) {

  private static final int NO_BODY = -1;

  public static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0]);
  }

  public static Reply json(int status, String document) {
    return of(status, "application/json", document.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply of(int status, String contentType, byte[] body) {
    return new Reply(status, Map.of("Content-Type", List.of(contentType)), body);
  }

  public Reply with(String header, String value) {
    Map<String, List<String>> more = new TreeMap<>(headers);
    more.put(header, List.of(value));
    return new Reply(status, more, body);
  }

  public void send(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
      if (isBodiless(exchange)) {
        exchange.sendResponseHeaders(status, NO_BODY);
        return;
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  /** HEAD is answered like GET, the length included, only without the body (RFC 9110, 9.3.2). */
  private boolean isBodiless(HttpExchange exchange) {
    if (exchange.getRequestMethod().equals("HEAD") && body.length > 0) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      return true;
    }
    return exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
  }
}
