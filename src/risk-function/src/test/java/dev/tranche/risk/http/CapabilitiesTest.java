package dev.tranche.risk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.Answered;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but scopes is set: {@code score} is every caller's, and nothing grants {@code model}. */
@QuarkusTest
@TestProfile(CapabilitiesTest.ScopesAreSet.class)
class CapabilitiesTest {
  private static final String INSUFFICIENT =
      "Bearer realm=\"tranche\", error=\"insufficient_scope\"";
  private static final String NOBODY = "null";

  private static final String MAY_SEE_THE_CARD =
      "{\"jwt\": {\"claims\": {\"scp\": \"[openid risk:card]\"}}}";

  /** Sets scopes as a deployment would. */
  public static class ScopesAreSet implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tranche.capabilities", "", "tranche.scopes", "explain:credit.explain,card:risk:card");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "explain=none", "explain=adverse"})
  void scoresForEveryCaller(String query) throws Exception {
    Answered answer = scored(NOBODY, query, Map.of());
    assertEquals("post /v1/risk-scores 200", verified(answer));
    String champion = new ObjectMapper().readTree(answer.body()).at("/model/name").asText();
    assertEquals(200, scored(NOBODY, "model=" + champion, Map.of()).status());
    assertEquals(200, scored(NOBODY, "", Map.of("Tranche-Model", champion)).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/schema", "/q/openapi"})
  void tellsEveryCallerHowToAsk(String path) throws Exception {
    assertEquals(200, GatewayEvent.by(NOBODY, "GET", path).answer().status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | reasons | 403",
        "null | all | 403",
        "{\"jwt\": {\"claims\": {\"scope\": \"credit risk:card\"}}} | all | 403",
        "{\"iam\": {\"userArn\": \"arn:aws:iam::000000000000:user/credit.explain\"}} | all | 403",
        "{\"jwt\": {\"claims\": {\"scope\": \"openid credit.explain\"}}} | reasons | 200",
        "{\"lambda\": {\"scope\": [\"credit.explain\"]}} | all | 200"
      })
  void explainsToThoseWithTheScope(String authorizer, String explain, int status) throws Exception {
    Answered answer = scored(authorizer, "explain=" + explain, Map.of());
    assertEquals("post /v1/risk-scores " + status, verified(answer));
    if (status == 403) {
      JsonNode problem = problem(answer, INSUFFICIENT + ", scope=\"credit.explain\"");
      JsonNode error = problem.get("errors").get(0);
      assertEquals("explain", error.get("parameter").asText());
      assertEquals("explain_not_granted", error.get("code").asText());
      assertEquals(
          "another 'explain' than none and adverse needs the capability 'explain', which the scope"
              + " credit.explain grants",
          error.get("detail").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"random_forest", "nope", ""})
  void letsNobodyChooseAModelNorTellsWhichThereAre(String model) throws Exception {
    List<Answered> answers = new ArrayList<>();
    answers.add(
        scored("{\"jwt\": {\"claims\": {\"scope\": \"model\"}}}", "model=" + model, Map.of()));
    if (!model.isEmpty()) {
      answers.add(scored(NOBODY, "", Map.of("tranche-model", model)));
    }
    for (Answered answer : answers) {
      assertEquals("post /v1/risk-scores 403", verified(answer));
      JsonNode error = problem(answer, INSUFFICIENT).get("errors").get(0);
      assertEquals("model_not_granted", error.get("code").asText());
      assertEquals(
          "another model than the champion needs the capability 'model', which no scope grants in"
              + " this deployment",
          error.get("detail").asText());
      assertFalse(answer.body().contains("xgboost"), answer.body());
    }
  }

  @Test
  void advisesNobodyWithoutTheCapability() throws Exception {
    Answered answer = scored(NOBODY, "advice=true", Map.of());
    assertEquals("post /v1/risk-scores 403", verified(answer));
    JsonNode error = problem(answer, INSUFFICIENT).get("errors").get(0);
    assertEquals("advice_not_granted", error.get("code").asText());
    assertEquals(
        "advice needs the capability 'advice', which no scope grants in this deployment",
        error.get("detail").asText());
    assertEquals(200, scored(NOBODY, "advice=false", Map.of()).status());
  }

  @Test
  void namesAllThatAreMissing() throws Exception {
    Answered answer = scored(NOBODY, "explain=all&model=a", Map.of("Tranche-Model", "b"));
    assertEquals("post /v1/risk-scores 403", verified(answer));
    JsonNode problem = problem(answer, INSUFFICIENT + ", scope=\"credit.explain\"");
    assertEquals(
        List.of("model_not_granted", "model_not_granted", "explain_not_granted"),
        problem.get("errors").findValuesAsText("code"));
    assertTrue(problem.get("detail").asText().startsWith("3 violations"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain=al", "expl=all", "explain=all&explain=none&explain=x"})
  void saysWhatIsNotUnderstoodToWhoMayAsk(String query) throws Exception {
    String may = "{\"jwt\": {\"claims\": {\"scope\": \"credit.explain\"}}}";
    assertEquals("post /v1/risk-scores 422", verified(scored(may, query, Map.of())));
  }

  @Test
  void showsTheCardToThoseWithTheScope() throws Exception {
    Answered card = card(MAY_SEE_THE_CARD, "GET", Map.of());
    assertEquals("get /v1/model 200", Contract.now().verify("get", "/v1/model", card));
    Map<String, String> known = Map.of("If-None-Match", card.header("ETag"));
    assertEquals(304, card(MAY_SEE_THE_CARD, "GET", known).status());
    assertEquals(200, card(MAY_SEE_THE_CARD, "HEAD", Map.of()).status());
    for (Map<String, String> headers : List.of(Map.<String, String>of(), known)) {
      Answered refused = card(NOBODY, "GET", headers);
      assertEquals("get /v1/model 403", Contract.now().verify("get", "/v1/model", refused));
      JsonNode error =
          problem(refused, INSUFFICIENT + ", scope=\"risk:card\"").get("errors").get(0);
      assertEquals("card_not_granted", error.get("code").asText());
      assertEquals("", refused.header("ETag"));
      assertEquals("no-store", refused.header("Cache-Control"));
    }
  }

  @Test
  void takesReviewsFromNobodyUnlessThatIsGranted() throws Exception {
    Answered answer =
        new GatewayEvent("POST", "/v1/reviews", "", Map.of(), "{}", MAY_SEE_THE_CARD).answer();
    assertEquals("post /v1/reviews 403", Contract.now().verify("post", "/v1/reviews", answer));
    JsonNode error = problem(answer, INSUFFICIENT).get("errors").get(0);
    assertEquals("review_not_granted", error.get("code").asText());
  }

  @Test
  void keepsToTheMethodsOfTheCard() throws Exception {
    Answered head = card(NOBODY, "HEAD", Map.of());
    assertEquals(403, head.status());
    assertEquals("", head.body());
    assertEquals(405, card(NOBODY, "PUT", Map.of()).status());
    Answered options = card(NOBODY, "OPTIONS", Map.of());
    assertEquals(200, options.status());
    assertEquals("GET, HEAD, OPTIONS", options.header("Allow"));
  }

  private static Answered card(String authorizer, String method, Map<String, String> headers)
      throws Exception {
    return new GatewayEvent(method, "/v1/model", "", headers, "", authorizer).answer();
  }

  private static Answered scored(String authorizer, String query, Map<String, String> headers)
      throws Exception {
    Answered card = card(MAY_SEE_THE_CARD, "GET", Map.of());
    String customer =
        new Served(new ObjectMapper().readTree(card.body())).customer("U1").toString();
    return new GatewayEvent("POST", Served.SCORES, query, headers, customer, authorizer).answer();
  }

  private static String verified(Answered answer) throws Exception {
    return Contract.now().verify("post", Served.SCORES, answer);
  }

  private static JsonNode problem(Answered answer, String challenge) throws Exception {
    assertEquals(challenge, answer.header("WWW-Authenticate"));
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertEquals("/q/errors#missing-capability", problem.get("type").asText());
    return problem;
  }
}
