package dev.tranche.risk.event;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the gateway hands over: an HTTP API's event, payload version 2.0 (API Gateway Developer
 * Guide, "Create AWS Lambda proxy integrations for HTTP APIs"). Whatever is no such event is
 * refused here, and what the function must not see of it ends here.
 *
 * @param target path and query as they were sent
 * @param headers by their names as they were sent, without those that are dropped; the gateway has
 *     joined the values of one name by commas
 * @param body decoded; empty if there is none
 * @param authorizer what the gateway's authorizer found out about the caller
 */
public record HttpEvent(
    String method,
    String target,
    Map<String, String> headers,
    Optional<byte[]> body,
    JsonNode authorizer) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String VERSION = "2.0";

  /**
   * They are about the connection to the gateway (RFC 9110, 7.6.1 and 10.1.1): a server would wait,
   * switch protocols or close for them.
   */
  private static final Set<String> ABOUT_THE_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "http2-settings",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /**
   * Answers under {@code /v1} are JSON whatever the caller would accept (RFC 9110, 12.5.1, allows
   * it): there is nothing to choose from, and an error that names the violations is of more use
   * than one about this header.
   */
  private static final String ACCEPT = "accept";

  private static final String WITHOUT_CHOICE = "/v";

  /**
   * Reads one.
   *
   * @throws IOException if it is none
   */
  static HttpEvent read(byte[] json) throws IOException {
    JsonNode event;
    try {
      event = JSON.readTree(json);
    } catch (JacksonException e) {
      // Its message may quote what a customer sent.
      throw new IOException("the event is no JSON", null);
    }
    String version = event.path("version").asText(VERSION);
    JsonNode context = event.path("requestContext");
    JsonNode method = context.path("http").path("method");
    JsonNode path = event.path("rawPath");
    if (!version.equals(VERSION) || !method.isTextual() || !path.isTextual()) {
      throw new IOException("the event is no HTTP API's event of payload version " + VERSION);
    }
    String query = event.path("rawQueryString").asText("");
    return new HttpEvent(
        method.textValue(),
        query.isEmpty() ? path.textValue() : path.textValue() + '?' + query,
        headers(event, path.textValue()),
        body(event),
        context.path("authorizer"));
  }

  private static Map<String, String> headers(JsonNode event, String path) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> header : event.path("headers").properties()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      boolean dropped =
          ABOUT_THE_CONNECTION.contains(name)
              || (name.equals(ACCEPT) && path.startsWith(WITHOUT_CHOICE));
      if (header.getValue().isTextual() && !dropped) {
        headers.put(header.getKey(), header.getValue().textValue());
      }
    }
    List<String> cookies = new ArrayList<>();
    event.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    if (!cookies.isEmpty()) {
      headers.put("cookie", String.join("; ", cookies));
    }
    return headers;
  }

  private static Optional<byte[]> body(JsonNode event) throws IOException {
    JsonNode body = event.path("body");
    if (!body.isTextual()) {
      return Optional.empty();
    }
    return Optional.of(
        event.path("isBase64Encoded").booleanValue()
            ? body.binaryValue()
            : body.textValue().getBytes(StandardCharsets.UTF_8));
  }
}
