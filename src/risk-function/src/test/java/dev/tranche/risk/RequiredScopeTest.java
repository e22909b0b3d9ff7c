package dev.tranche.risk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RequiredScopeTest.ScopeIsSet.class)
class RequiredScopeTest {
  private static final String CHALLENGE = "Bearer realm=\"tranche\"";

  private final ObjectMapper json = new ObjectMapper();

  /** Sets the scope as a deployment would. */
  public static class ScopeIsSet implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tranche.required-scope", "risk:score");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jwt\": {\"claims\": {\"scope\": \"risk:score\"}}}",
        "{\"jwt\": {\"claims\": {\"scope\": \"openid risk:score email\"}, \"scopes\": null}}",
        "{\"jwt\": {\"claims\": {\"scp\": \"[openid risk:score]\"}}}",
        "{\"jwt\": {\"claims\": {}, \"scopes\": [\"openid\", \"risk:score\"]}}",
        "{\"lambda\": {\"scope\": \"openid risk:score\"}}",
        "{\"lambda\": {\"scope\": [\"risk:score\"]}}"
      })
  void letsInWhoHasIt(String authorizer) throws Exception {
    assertEquals(200, answer(authorizer).get("statusCode").intValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jwt\": {\"claims\": {\"scope\": \"risk:scores risk score RISK:SCORE\"}}}",
        "{\"jwt\": {\"claims\": {\"sub\": \"risk:score\"}, \"scopes\": []}}",
        "{\"jwt\": {}}",
        "{\"lambda\": {\"user\": \"risk:score\"}}",
        "{\"lambda\": {\"scope\": 7}}",
        "{\"iam\": {\"userArn\": \"arn:aws:iam::000000000000:user/risk:score\"}}"
      })
  void refusesWhoLacksIt(String authorizer) throws Exception {
    refused(403, CHALLENGE + ", error=\"insufficient_scope\", scope=\"risk:score\"", authorizer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"lambda\": {}}", "{\"lambda\": null, \"jwt\": null}"})
  void asksWhoIsNobodyForAToken(String authorizer) throws Exception {
    refused(401, CHALLENGE, authorizer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/model", "/v1/schema", "/q/openapi", "/nowhere", "/v1/risk-scores"})
  void guardsEveryPath(String path) {
    given()
        .get(path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("Cache-Control", equalTo("no-store"))
        .header("WWW-Authenticate", equalTo(CHALLENGE));
  }

  @Test
  void isNotToBeHadByAHeader() {
    given()
        .header("Authorization", "Bearer risk:score")
        .header("scope", "risk:score")
        .get("/v1/model")
        .then()
        .statusCode(401);
  }

  private void refused(int status, String challenge, String authorizer) throws Exception {
    JsonNode answer = answer(authorizer);
    assertEquals(status, answer.get("statusCode").intValue(), answer.toString());
    assertEquals(challenge, header(answer, "WWW-Authenticate"));
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    JsonNode problem = json.readTree(answer.get("body").asText());
    assertEquals(status, problem.get("status").intValue());
    assertEquals(0, problem.get("errors").size());
    assertEquals(36, problem.get("request_id").asText().length(), problem.toString());
  }

  private static String header(JsonNode answer, String name) {
    for (var header : answer.get("headers").properties()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return header.getValue().asText();
      }
    }
    return "";
  }

  /** What the gateway gets that has authorized a request for the model's card. */
  private JsonNode answer(String authorizer) throws Exception {
    ObjectNode event = json.createObjectNode();
    event.put("version", "2.0").put("routeKey", "$default").put("rawPath", "/v1/model");
    event.put("rawQueryString", "").put("isBase64Encoded", false);
    event.putObject("headers").put("host", "localhost");
    ObjectNode context = event.putObject("requestContext");
    context.putObject("http").put("method", "GET").put("path", "/v1/model");
    context.set("authorizer", json.readTree(authorizer));
    String answer =
        given()
            .contentType("application/json")
            .body(event.toString())
            .post("/_lambda_")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return json.readTree(answer);
  }
}
