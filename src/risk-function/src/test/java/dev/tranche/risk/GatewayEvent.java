package dev.tranche.risk;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A request as the gateway hands it over, for what no client can be made to send.
 *
 * @param query behind the question mark
 * @param authorizer what the gateway's authorizer found, as JSON
 */
public record GatewayEvent(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    String authorizer) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static GatewayEvent by(String authorizer, String method, String path) {
    return new GatewayEvent(method, path, "", Map.of(), "", authorizer);
  }

  public static GatewayEvent scoring(JsonNode body, String query, Map<String, String> headers) {
    return new GatewayEvent("POST", Served.SCORES, query, headers, body.toString(), "null");
  }

  /** The same, asking for JSON. */
  public GatewayEvent json() {
    return new GatewayEvent(
        method, path, query, Map.of("accept", "application/json"), body, authorizer);
  }

  public Answered answer() throws Exception {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", "$default").put("rawPath", path);
    event.put("rawQueryString", query).put("isBase64Encoded", false);
    ObjectNode sent = event.putObject("headers");
    sent.put("host", "localhost").put("content-type", "application/json");
    headers.forEach(sent::put);
    if (!body.isEmpty()) {
      event.put("body", body);
    }
    ObjectNode context = event.putObject("requestContext");
    context.putObject("http").put("method", method).put("path", path);
    context.set("authorizer", JSON.readTree(authorizer));
    String answer =
        given()
            .contentType("application/json")
            .body(event.toString())
            .post("/_lambda_")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return Answered.of(JSON.readTree(answer));
  }
}
