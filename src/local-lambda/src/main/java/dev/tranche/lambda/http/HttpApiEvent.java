package dev.tranche.lambda.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The event an HTTP API makes of a request, payload format version 2.0 (API Gateway Developer
 * Guide, "Create AWS Lambda proxy integrations for HTTP APIs").
 */
public final class HttpApiEvent {

  private static final String DEFAULT = "$default";
  private static final DateTimeFormatter COMMON_LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JsonMapper json = new JsonMapper();

  public byte[] of(HttpExchange exchange, byte[] body) {
    URI uri = exchange.getRequestURI();
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    ObjectNode event = json.createObjectNode();
    event.put("version", "2.0").put("routeKey", DEFAULT).put("rawPath", uri.getRawPath());
    event.put("rawQueryString", Objects.requireNonNullElse(uri.getRawQuery(), ""));
    // As the gateway does: cookies have a place of their own and leave the headers.
    List<String> cookies = headers.getOrDefault("Cookie", List.of());
    headers.remove("Cookie");
    if (!cookies.isEmpty()) {
      Cookies.split(cookies).forEach(event.putArray("cookies")::add);
    }
    ObjectNode joined = event.putObject("headers");
    headers.forEach(
        (name, values) -> joined.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    Map<String, String> parameters = QueryString.parameters(uri.getRawQuery());
    if (!parameters.isEmpty()) {
      parameters.forEach(event.putObject("queryStringParameters")::put);
    }
    event.set("requestContext", context(exchange));
    putBody(event, exchange.getRequestHeaders(), body);
    return bytes(event);
  }

  private ObjectNode context(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    Instant now = Instant.now();
    ObjectNode context = json.createObjectNode();
    context.put("accountId", "000000000000").put("apiId", "local");
    context.put("domainName", Objects.requireNonNullElse(headers.getFirst("Host"), "127.0.0.1"));
    context.put("domainPrefix", "local");
    context
        .putObject("http")
        .put("method", exchange.getRequestMethod())
        .put("path", exchange.getRequestURI().getRawPath())
        .put("protocol", exchange.getProtocol())
        .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress())
        .put("userAgent", Objects.requireNonNullElse(headers.getFirst("User-Agent"), ""));
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", DEFAULT).put("stage", DEFAULT);
    context.put("time", COMMON_LOG_TIME.format(now)).put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private static void putBody(ObjectNode event, Headers headers, byte[] body) {
    if (body.length > 0) {
      EncodedBody encoded = EncodedBody.of(headers.getFirst("Content-Type"), body);
      event.put("body", encoded.text()).put("isBase64Encoded", encoded.isBase64());
    } else {
      event.put("isBase64Encoded", false);
    }
  }

  private byte[] bytes(ObjectNode event) {
    try {
      return json.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }
}
