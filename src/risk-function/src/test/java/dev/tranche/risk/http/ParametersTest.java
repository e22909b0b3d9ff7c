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
import dev.tranche.scoring.bundle.Policy;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said beside the body, in the query and in headers. */
@QuarkusTest
class ParametersTest {
  private static final Map<String, String> NO_HEADERS = Map.of();

  @Test
  void chooseAModelByTheQueryOrByTheHeaderOrByBoth() throws Exception {
    for (String model : models()) {
      assertEquals(model, answering("model=" + model, NO_HEADERS));
      assertEquals(model, answering("", Map.of("Tranche-Model", model)));
      assertEquals(model, answering("model=" + model, Map.of("Tranche-Model", "")));
      assertEquals(model, answering("model=" + model, Map.of("tranche-model", model)));
    }
  }

  @Test
  void markWhatAnotherModelThanTheChampionSays() throws Exception {
    JsonNode card = Served.now().card();
    Map<String, Float> cutOffs = new HashMap<>();
    card.get("models")
        .forEach(it -> cutOffs.put(it.get("name").asText(), it.get("cut_off").floatValue()));
    String champion = card.get("champion").asText();
    Policy policy =
        new Policy(
            "of the champion",
            card.at("/policy/refer_from").floatValue(),
            card.at("/policy/decline_from").floatValue());
    for (String model : models()) {
      JsonNode answer = scored("model=" + model, NO_HEADERS);
      Policy own = policy.moved(cutOffs.get(champion), cutOffs.get(model));
      float probability = answer.get("probability_of_default").floatValue();
      assertEquals(!model.equals(champion), answer.path("advisory").asBoolean(), model);
      assertEquals(own.decide(probability).word(), answer.get("decision").asText(), model);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "model=nope, model, unknown_model",
    "model=, model, unknown_model",
    "explain=xyz, explain, unknown_explain",
    "explain=ALL, explain, unknown_explain",
    "explian=all, explian, unknown_parameter",
    "Explain=all, Explain, unknown_parameter",
    "explain, explain, unknown_explain",
    "=all, '', unknown_parameter",
    "explain=all&explain=none, explain, repeated_parameter",
    "explain=all&explain=all, explain, repeated_parameter",
    "explain=%ff, explain, unknown_explain",
    "a%F0%9F%98%80=1, a😀, unknown_parameter"
  })
  void areRefusedByTheirNameInTheQuery(String query, String name, String code) throws Exception {
    JsonNode error = onlyError(query, NO_HEADERS);
    assertEquals(name, error.get("parameter").asText());
    assertEquals(code, error.get("code").asText());
    assertFalse(error.has("pointer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "nope,nope", "nope, nope"})
  void areRefusedByTheNameOfTheHeader(String value) throws Exception {
    JsonNode error = onlyError("", Map.of("tranche-model", value));
    assertEquals("Tranche-Model", error.get("header").asText());
    assertEquals("unknown_model", error.get("code").asText());
    assertFalse(error.has("pointer"));
  }

  @Test
  void doNotChooseAmongTwoModels() throws Exception {
    List<String> models = models();
    if (models.size() > 1) {
      JsonNode conflict =
          onlyError("model=" + models.get(0), Map.of("Tranche-Model", models.get(1)));
      assertEquals("Tranche-Model", conflict.get("header").asText());
      assertEquals("conflicting_model", conflict.get("code").asText());
      JsonNode twice = onlyError("", Map.of("Tranche-Model", models.get(0) + "," + models.get(1)));
      assertEquals("unknown_model", twice.get("code").asText());
    }
  }

  @Test
  void areAllNamedThatAreInvalid() throws Exception {
    Answered answer =
        GatewayEvent.scoring(
                Served.now().customer("U1"),
                "model=a&explain=b&x=1&x=2&" + "y&".repeat(200),
                Map.of("Tranche-Model", "c"))
            .answer();
    Contract.now().verify("post", Served.SCORES, answer);
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertEquals(100, problem.get("errors").size());
    assertTrue(problem.get("detail").asText().startsWith("205 violations"), answer.body());
  }

  @Test
  void makeNoLongAnswersOfLongNames() throws Exception {
    JsonNode error = onlyError("x".repeat(100_000) + "=1", NO_HEADERS);
    assertEquals(100, error.get("parameter").asText().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/model", "/v1/schema", "/q/openapi"})
  void areRefusedWhereThereAreNone(String path) throws Exception {
    Answered answer = asked("GET", path, "v=1");
    assertTrue(answer.body().contains("unknown_parameter"), answer.body());
    assertEquals("get " + path + " 422", Contract.now().verify("get", path, answer));
  }

  @Test
  void doNotHideWhatElseIsWrong() throws Exception {
    for (String query : List.of("x", "\ud800", "a=\udc00")) {
      Answered wrongMethod = asked("PUT", "/v1/model", query);
      assertEquals("get /v1/model 405", Contract.now().verify("get", "/v1/model", wrongMethod));
      assertEquals(404, asked("GET", "/nowhere", query).status());
      Answered invalid = asked("GET", "/v1/model", query);
      assertEquals("get /v1/model 422", Contract.now().verify("get", "/v1/model", invalid));
    }
  }

  private static Answered asked(String method, String path, String query) throws Exception {
    return new GatewayEvent(method, path, query, NO_HEADERS, "", "null").answer();
  }

  private static List<String> models() throws Exception {
    return Served.now().card().get("models").findValuesAsText("name");
  }

  private static String answering(String query, Map<String, String> headers) throws Exception {
    return scored(query, headers).at("/model/name").asText();
  }

  private static JsonNode scored(String query, Map<String, String> headers) throws Exception {
    Answered answer = GatewayEvent.scoring(Served.now().customer("U1"), query, headers).answer();
    assertEquals("post /v1/risk-scores 200", Contract.now().verify("post", Served.SCORES, answer));
    return new ObjectMapper().readTree(answer.body());
  }

  private static JsonNode onlyError(String query, Map<String, String> headers) throws Exception {
    Answered answer = GatewayEvent.scoring(Served.now().customer("U1"), query, headers).answer();
    String status = Contract.now().verify("post", Served.SCORES, answer);
    assertEquals("post /v1/risk-scores 422", status, answer.body());
    JsonNode errors = new ObjectMapper().readTree(answer.body()).get("errors");
    assertEquals(1, errors.size(), answer.body());
    return errors.get(0);
  }
}
