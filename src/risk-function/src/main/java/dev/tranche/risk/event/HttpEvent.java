package dev.tranche.risk.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the gateway hands over: an HTTP API's event, payload version 2.0 (API Gateway Developer
 * Guide, "Create AWS Lambda proxy integrations for HTTP APIs"). What the function must not see of
 * it ends here.
 *
 * @param target path and query as they were sent, but well-formed
 * @param headers by their names as they were sent, without those that are dropped; the gateway has
 *     joined the values of one name by commas
 * @param text the body as the event has it; empty if there is none
 * @param base64 whether the body is encoded
 * @param accept what the caller would accept; empty if it does not say. It is kept from the server:
 *     answers under {@code /v1} are JSON whatever the caller would accept (RFC 9110, 12.5.1, allows
 *     it), and an error that names the violations is of more use than one about this header
 * @param authorizer what the gateway's authorizer found out about the caller
 */
public record HttpEvent(
    String method,
    String target,
    Map<String, String> headers,
    Optional<String> text,
    boolean base64,
    String accept,
    JsonNode authorizer) {
  private static final String VERSION = "2.0";

  private static final String ACCEPT = "accept";
  private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n\t ]+");

  /**
   * They are about the connection to the gateway (RFC 9110, 7.2, 7.6.1 and 10.1.1): a server would
   * wait, switch protocols or close for them, or refuse a name of the gateway that it cannot read.
   */
  private static final Set<String> KEPT_FROM_THE_SERVER =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /** Whether an event is one. */
  static boolean isOne(JsonNode event) {
    return event.path("version").asText(VERSION).equals(VERSION)
        && event.path("requestContext").path("http").path("method").isTextual()
        && event.path("rawPath").isTextual();
  }

  /** Reads one. */
  static HttpEvent of(JsonNode event) {
    JsonNode context = event.path("requestContext");
    Map<String, String> headers = new LinkedHashMap<>();
    String accept = "";
    for (Map.Entry<String, JsonNode> header : event.path("headers").properties()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      String value = header.getValue().asText("");
      if (name.equals(ACCEPT)) {
        accept = value;
      } else if (header.getValue().isTextual() && !KEPT_FROM_THE_SERVER.contains(name)) {
        headers.put(header.getKey(), value);
      }
    }
    List<String> cookies = new ArrayList<>();
    event.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    if (!cookies.isEmpty()) {
      headers.put("cookie", String.join("; ", cookies));
    }
    return new HttpEvent(
        context.path("http").path("method").textValue(),
        RequestTarget.of(
            event.path("rawPath").textValue(), event.path("rawQueryString").asText("")),
        headers,
        Optional.ofNullable(event.path("body").textValue()),
        event.path("isBase64Encoded").booleanValue(),
        accept,
        context.path("authorizer"));
  }

  /** A header's value; of several of one name, the gateway has joined them by commas. */
  Optional<String> header(String name) {
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return Optional.of(header.getValue());
      }
    }
    return Optional.empty();
  }

  /** Whether it asks to decide about somebody, so that its refusal is recorded. */
  boolean asksForDecision() {
    return method.equals("POST") && target.startsWith("/v1/");
  }

  /**
   * The body, decoded.
   *
   * @throws IllegalRequestException if it is not what it says
   */
  Optional<byte[]> body() {
    return text.map(it -> base64 ? decoded(it) : it.getBytes(StandardCharsets.UTF_8));
  }

  /** Lines may be broken anywhere, as in MIME (RFC 2045, 6.8), but nothing else is passed over. */
  private static byte[] decoded(String base64) {
    boolean broken = base64.indexOf('\n') >= 0 || base64.indexOf('\r') >= 0;
    try {
      return Base64.getDecoder()
          .decode(broken ? LINE_BREAKS.matcher(base64).replaceAll("") : base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalRequestException("The body is not Base64, though the event says it is");
    }
  }
}
