package dev.tranche.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a caller got.
 *
 * @param headers by their names in lower case
 */
public record Answered(int status, Map<String, String> headers, String body) {
  public static Answered of(Response response) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : response.headers()) {
      headers.merge(
          header.getName().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + "," + b);
    }
    return new Answered(response.statusCode(), headers, response.asString());
  }

  /** What the gateway gets for an event. */
  public static Answered of(JsonNode answer) {
    Map<String, String> headers = new TreeMap<>();
    answer
        .path("headers")
        .properties()
        .forEach(it -> headers.put(it.getKey().toLowerCase(Locale.ROOT), it.getValue().asText()));
    return new Answered(answer.get("statusCode").intValue(), headers, answer.path("body").asText());
  }

  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** Without parameters such as the charset. */
  public String mediaType() {
    return header("Content-Type").replaceFirst(";.*", "");
  }
}
