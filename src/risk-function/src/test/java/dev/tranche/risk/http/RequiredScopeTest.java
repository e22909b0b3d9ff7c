package dev.tranche.risk.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.Answered;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RequiredScopeTest.ScopeIsSet.class)
class RequiredScopeTest {
  private static final String CHALLENGE = "Bearer realm=\"tranche\"";

  private static final String LET_IN = "{\"jwt\": {\"claims\": {\"scope\": \"risk:score\"}}}";

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
    assertEquals(200, answer(authorizer).status());
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
  @ValueSource(
      strings = {
        "/v1/model",
        "/v1/schema",
        "/q/openapi",
        "/q/errors",
        "/nowhere",
        "/v1/risk-scores",
        "/v1/risk-scores/batch",
        "/v1/model/"
      })
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

  @Test
  void refusesAsTheDocumentSays() throws Exception {
    // The document is behind the guard, too.
    Contract contract = Contract.of(GatewayEvent.by(LET_IN, "GET", "/q/openapi").json().answer());
    Set<String> came = new TreeSet<>();
    for (String operation : contract.statuses(" 403")) {
      String[] parts = operation.split(" ", -1);
      String method = parts[0].toUpperCase(Locale.ROOT);
      for (String authorizer : List.of("null", "{\"jwt\": {}}")) {
        Answered answer = GatewayEvent.by(authorizer, method, parts[1]).answer();
        came.add(contract.verify(parts[0], parts[1], answer));
      }
    }
    assertEquals(contract.statuses(" 401", " 403"), came);
    assertEquals(14, came.size());
  }

  private void refused(int status, String challenge, String authorizer) throws Exception {
    Answered answer = answer(authorizer);
    assertEquals(status, answer.status(), answer.toString());
    assertEquals(challenge, answer.header("WWW-Authenticate"));
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertEquals(status, problem.get("status").intValue());
    assertEquals(0, problem.get("errors").size());
    assertEquals(36, problem.get("request_id").asText().length(), problem.toString());
  }

  private static Answered answer(String authorizer) throws Exception {
    return GatewayEvent.by(authorizer, "GET", "/v1/model").answer();
  }
}
