package dev.tranche.risk.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.Answered;
import dev.tranche.risk.GatewayEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OriginSecretTest.SecretsAreSet.class)
class OriginSecretTest {
  private static final String OLD = "one-of-thirty-two-characters-old";
  private static final String NEW = "one-of-thirty-two-characters-new";

  /** Sets two, as while one replaces the other. */
  public static class SecretsAreSet implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tranche.origin-secret", OLD + "," + NEW);
    }
  }

  private static Answered answer(Map<String, String> headers) throws Exception {
    return new GatewayEvent("GET", "/v1/schema", "", headers, "", "null").answer();
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void whatComesByTheServicesAddressIsAnswered(String secret) throws Exception {
    assertEquals(200, answer(Map.of("x-origin-secret", secret)).status());
    assertEquals(200, answer(Map.of("X-Origin-Secret", secret)).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", OLD + "," + NEW, "one-of-thirty-two-characters-ol", "other", OLD + " " + NEW})
  void whatComesPastItIsRefused(String secret) throws Exception {
    Answered refused = answer(Map.of("x-origin-secret", secret));
    assertEquals(403, refused.status());
    assertEquals("application/problem+json", refused.header("Content-Type"));
    assertEquals(
        "This is not the service's address; ask the one it has",
        new ObjectMapper().readTree(refused.body()).get("detail").textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/model",
        "/v1/schema",
        "/q/openapi",
        "/q/errors",
        "/nowhere",
        "/v1/risk-scores"
      })
  void itGuardsEveryPathAndIsNotTold(String path) {
    given()
        .queryParam("x-origin-secret", OLD)
        .get(path)
        .then()
        .statusCode(403)
        .body(not(containsString("thirty-two")));
  }
}
