package dev.tranche.risk.record;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** People's decisions on referred cases, as callers record them. */
@QuarkusTest
class ReviewsTest {
  static final String PATH = "/v1/reviews";
  static final String OF_REQUEST = "8f5a2c1e-6f0e-4a43-9f6b-0d7a2f3f1c11";
  static final String REVIEW =
      "{\"request_id\":\""
          + OF_REQUEST
          + "\",\"index\":2,\"decision\":\"decline\",\"reviewer\":\"j.doe\","
          + "\"codes\":[\"other\"],\"note\":\"A secret.\"}";

  static Answered posted(String body, String query, Map<String, String> headers) throws Exception {
    return new GatewayEvent("POST", PATH, query, headers, body, "null").answer();
  }

  @Test
  void areAnsweredByTheHashOfTheirRecord() throws Exception {
    Answered one = posted(REVIEW, "", Map.of());
    assertEquals("post /v1/reviews 201", Contract.now().verify("post", PATH, one));
    Answered again = posted(REVIEW, "", Map.of("Idempotency-Key", "\"k\""));
    assertEquals(201, again.status());
    JsonNode first = new ObjectMapper().readTree(one.body());
    JsonNode second = new ObjectMapper().readTree(again.body());
    assertFalse(first.get("record").equals(second.get("record")));
    assertEquals(one.header("X-Request-Id"), first.get("request_id").asText());
    assertEquals("no-store", one.header("Cache-Control"));
  }

  @Test
  void areRefusedAsTheContractSays() throws Exception {
    Contract contract = Contract.now();
    Set<String> came = new TreeSet<>();
    for (Answered answer :
        new Answered[] {
          posted(REVIEW, "", Map.of()),
          posted("{", "", Map.of()),
          posted(REVIEW, "", Map.of("Idempotency-Key", "a b")),
          new GatewayEvent("POST", PATH + "/x", "", Map.of(), REVIEW, "null").answer(),
          new GatewayEvent("GET", PATH, "", Map.of(), "", "null").answer(),
          posted(" ".repeat(1 << 20) + REVIEW, "", Map.of()),
          posted(REVIEW, "", Map.of("content-encoding", "gzip")),
          posted(REVIEW, "", Map.of("content-type", "text/plain")),
          posted("{}", "", Map.of()),
          posted("[]", "", Map.of()),
          posted(REVIEW, "explain=all", Map.of())
        }) {
      came.add(contract.verify("post", PATH, answer));
    }
    Set<String> described = contract.statuses();
    described.removeIf(it -> !it.startsWith("post " + PATH));
    described.removeAll(contract.statuses(" 401", " 403", " 429", " 500"));
    assertEquals(described, came);
  }

  @Test
  void areOfRequestsByTheIdsThatAnswersGive() throws Exception {
    String given = Served.post(Served.now().customer("U1"), "").extract().path("request_id");
    assertEquals(201, posted(REVIEW.replace(OF_REQUEST, given), "", Map.of()).status());
    for (String other : List.of("Jane.Doe:1980-01-01", "r-1", given.toUpperCase(Locale.ROOT))) {
      Answered answer = posted(REVIEW.replace(OF_REQUEST, other), "", Map.of());
      assertEquals("post /v1/reviews 422", Contract.now().verify("post", PATH, answer));
      JsonNode error = new ObjectMapper().readTree(answer.body()).at("/errors/0");
      assertEquals("invalid_request_id", error.get("code").asText());
      assertEquals("/request_id", error.get("pointer").asText());
      assertFalse(answer.body().contains(other));
    }
  }

  @Test
  void nameEverythingThatIsWrong() throws Exception {
    Answered answer = posted("{\"decision\":\"refer\",\"codes\":[]}", "", Map.of());
    JsonNode errors = new ObjectMapper().readTree(answer.body()).get("errors");
    assertEquals(
        Set.of("/request_id", "/decision", "/reviewer", "/codes"),
        Set.copyOf(errors.findValuesAsText("pointer")));
    assertTrue(answer.body().contains("must be approve or decline"), answer.body());
  }
}
