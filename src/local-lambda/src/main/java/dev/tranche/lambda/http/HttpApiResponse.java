package dev.tranche.lambda.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an HTTP API makes of a function's answer, payload format version 2.0: a document with {@code
 * statusCode} is a response; any other JSON is the body of a 200.
 */
public final class HttpApiResponse {

  /** What belongs to the connection, not to the function, to say. */
  private static final Set<String> CONNECTION_HEADERS =
      Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding", "upgrade");

  private final JsonMapper json = new JsonMapper();

  public Reply reply(byte[] answer) throws MalformedResponse {
    JsonNode document = parse(answer);
    if (!document.has("statusCode")) {
      return Reply.of(200, "application/json", answer);
    }
    int status = document.get("statusCode").asInt();
    if (status < 200 || status > 599) {
      throw new MalformedResponse(
          "statusCode must be a number from 200 to 599, but is " + document.get("statusCode"));
    }
    byte[] body = body(document);
    Map<String, List<String>> headers = headers(document);
    if (body.length > 0) {
      headers.putIfAbsent("Content-Type", List.of("application/json"));
    }
    return new Reply(status, headers, body);
  }

  private JsonNode parse(byte[] answer) throws MalformedResponse {
    try {
      return json.readTree(answer);
    } catch (IOException e) {
      throw new MalformedResponse("the answer of " + answer.length + " bytes is not JSON");
    }
  }

  private static Map<String, List<String>> headers(JsonNode document) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    document.path("headers").properties().forEach(h -> add(headers, h.getKey(), h.getValue()));
    // Version 2.0 has no such field, but libraries made for version 1.0 too fill it.
    for (Map.Entry<String, JsonNode> header : document.path("multiValueHeaders").properties()) {
      headers.remove(header.getKey());
      header.getValue().forEach(value -> add(headers, header.getKey(), value));
    }
    document.path("cookies").forEach(cookie -> add(headers, "Set-Cookie", cookie));
    headers.keySet().removeIf(name -> CONNECTION_HEADERS.contains(name.toLowerCase(Locale.ROOT)));
    return headers;
  }

  private static void add(Map<String, List<String>> headers, String name, JsonNode value) {
    headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value.asText());
  }

  private static byte[] body(JsonNode document) throws MalformedResponse {
    JsonNode body = document.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return new byte[0];
    }
    String text = body.isTextual() ? body.textValue() : body.toString();
    if (!document.path("isBase64Encoded").asBoolean()) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedResponse("isBase64Encoded is true, but the body is not Base64");
    }
  }
}
