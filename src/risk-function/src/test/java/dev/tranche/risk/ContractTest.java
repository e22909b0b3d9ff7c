package dev.tranche.risk;

import static dev.tranche.risk.Served.BATCH;
import static dev.tranche.risk.Served.SCORES;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the function answers is what its OpenAPI document says. Who is not let in has {@code
 * RequiredScopeTest}, what the function cannot do {@code FailureTest}, reviews {@code ReviewsTest}.
 */
@QuarkusTest
class ContractTest {
  private static final String[] ELSEWHERE = {" 401", " 403", " 429", " 500", " 503"};

  @Test
  void describesScoresHoweverTheyAreAskedFor() throws Exception {
    Contract contract = Contract.now();
    Served served = Served.now();
    for (String explain : List.of("none", "adverse", "reasons", "all")) {
      for (JsonNode body : List.of(list(served), served.customer("U1"))) {
        Response answer = scoring(body).queryParam("explain", explain).post(SCORES);
        assertEquals("post /v1/risk-scores 200", verify(contract, "post", SCORES, answer));
      }
      Response answer = scoring(list(served)).queryParam("explain", explain).post(BATCH);
      assertEquals("post /v1/risk-scores/batch 200", verify(contract, "post", BATCH, answer));
    }
    for (JsonNode model : served.card().get("models")) {
      String name = model.get("name").asText();
      verify(
          contract, "post", SCORES, scoring(list(served)).queryParam("model", name).post(SCORES));
      verify(
          contract,
          "post",
          SCORES,
          scoring(list(served)).header("Tranche-Model", name).post(SCORES));
    }
  }

  @Test
  void describesEveryStatusAndNoneThatNeverComes() throws Exception {
    Contract contract = Contract.now();
    Set<String> came = new TreeSet<>();
    JsonNode customer = Served.now().customer("U1");
    String tooMany = "[" + "{},".repeat(1_000) + "{}]";
    for (String path : List.of(SCORES, BATCH)) {
      String body = path.equals(BATCH) ? "[" + customer + "]" : customer.toString();
      for (Response answer :
          List.of(
              scoring(body).post(path),
              scoring("{").post(path),
              scoring(body).post(path + "/x"),
              given().get(path),
              scoring(tooMany).post(path),
              given().contentType("text/csv").body("id;income").post(path),
              scoring("{}").post(path),
              scoring(body).post(path + "?explain=al&model=x&y"))) {
        came.add(verify(contract, "post", path, answer));
      }
    }
    for (String path : List.of("/v1/model", "/v1/schema", "/q/openapi", "/q/errors")) {
      Response first = given().get(path);
      for (Response answer :
          List.of(
              first,
              given().header("If-None-Match", first.header("ETag")).get(path),
              given().get(path + "/x"),
              given().body("{}").put(path),
              given().get(path + "?x"))) {
        came.add(verify(contract, "get", path, answer));
      }
      var odd = new GatewayEvent("GET", path, "", Map.of("a b", "c"), "", "null");
      came.add(contract.verify("get", path, odd.answer()));
    }
    verify(contract, "get", "/q/openapi", given().get("/q/openapi?format=json"));
    verify(contract, "get", "/q/openapi", given().get("/q/openapi?format=xml"));
    Set<String> described = contract.statuses();
    described.removeAll(contract.statuses(ELSEWHERE));
    described.removeIf(it -> it.startsWith("post /v1/reviews "));
    assertEquals(described, came);
  }

  private static String verify(Contract contract, String method, String path, Response answer)
      throws Exception {
    return contract.verify(method, path, Answered.of(answer));
  }

  private static JsonNode list(Served served) {
    return JsonNodeFactory.instance
        .arrayNode()
        .add(served.extreme("low", "min"))
        .add(JsonNodeFactory.instance.objectNode().put("id", "U2"))
        .add(served.extreme("high", "max"));
  }

  private static RequestSpecification scoring(Object body) {
    return given().contentType("application/json").body(body.toString());
  }
}
