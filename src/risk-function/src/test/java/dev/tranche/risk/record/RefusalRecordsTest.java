package dev.tranche.risk.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.Sha256;
import dev.tranche.risk.Answered;
import dev.tranche.risk.CapturedLog;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import dev.tranche.scoring.audit.LoggedLines;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log says of requests that were refused. */
@QuarkusTest
class RefusalRecordsTest {
  private static final String SECRET = "a_name_of_the_caller";

  @Inject CapturedLog captured;

  private LoggedLines log;

  @BeforeEach
  void forget() {
    log = captured.lines();
    log.reset();
  }

  private List<JsonNode> refusals() throws Exception {
    return log.lines().stream()
        .filter(line -> line.path("type").asText().equals("refusal"))
        .toList();
  }

  private JsonNode refusal() throws Exception {
    assertEquals(1, refusals().size(), log.text());
    assertFalse(log.text().contains(SECRET), log.text());
    return refusals().get(0);
  }

  private static Answered posted(String body, String query, Map<String, String> headers)
      throws Exception {
    return new GatewayEvent("POST", Served.SCORES, query, headers, body, "null").answer();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a_name_of_the_caller | | 400 | malformed_json",
        "{\"features\": {\"a_name_of_the_caller\": 1}} | | 422 | unknown_feature",
        "{\"a_name_of_the_caller\": 1} | | 422 | unknown_field",
        "{} | a_name_of_the_caller=1 | 422 | unknown_parameter",
        "{} | explain=a_name_of_the_caller | 422 | unknown_explain"
      })
  void saysWhyByItsCodesAndNothingOfWhatWasSent(String body, String query, int status, String code)
      throws Exception {
    Answered answer = posted(body, query == null ? "" : query, Map.of());
    assertEquals(status, answer.status(), answer::toString);
    JsonNode line = refusal();
    assertEquals(status, line.get("status").asInt());
    assertTrue(line.get("codes").get(code).asInt() > 0, line::toString);
    assertTrue(answer.body().contains(line.get("problem").asText()));
    assertTrue(answer.body().contains(line.get("request_id").asText()));
    assertEquals(
        new ObjectMapper().readTree(answer.body()).get("errors").size(),
        line.get("violations").asInt());
  }

  @Test
  void saysWhoAskedAboutWhichApplication() throws Exception {
    ObjectNode customer = Served.now().customer("U1").put("reference", "A-4711");
    ((ObjectNode) customer.get("features")).put(SECRET, 1).put("and another", 2);
    log.reset();
    new GatewayEvent(
            "POST",
            Served.SCORES,
            "",
            Map.of("TraceParent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            customer.toString(),
            "{\"jwt\":{\"claims\":{\"iss\":\"https://i\",\"sub\":\"a-person\"}}}")
        .answer();
    JsonNode line = refusal();
    assertEquals("{\"unknown_feature\":2}", line.get("codes").toString());
    assertEquals(1, line.get("customers").asInt());
    assertEquals("A-4711", line.get("reference").asText());
    assertEquals(
        Sha256.of("https://i a-person".getBytes(StandardCharsets.UTF_8)),
        line.get("caller").asText());
    assertEquals("0af7651916cd43dd8448eb211c80319c", line.get("trace_id").asText());
    assertTrue(line.get("policy_sha256").asText().matches("[0-9a-f]{64}"));
    assertTrue(line.has("bundle") && line.has("policy"));
  }

  @Test
  void leavesOutAReferenceThatIsNone() throws Exception {
    posted("{\"reference\": \"a_name_of_the_caller!\", \"features\": {}}", "", Map.of());
    assertFalse(refusal().has("reference"));
  }

  @Test
  void keepsRefusalsOfWholeRequestsWithoutCodes() throws Exception {
    posted("{}", "", Map.of("content-encoding", "gzip"));
    assertEquals(415, refusal().get("status").asInt());
    assertEquals("about:blank", refusal().get("problem").asText());
    log.reset();
    posted("[" + "{},".repeat(1_000) + "{}]", "", Map.of());
    assertEquals("{\"too_many_customers\":1}", refusal().get("codes").toString());
    assertEquals(413, refusal().get("status").asInt());
  }

  @Test
  void keepsRequestsThatNeverReachTheServer() throws Exception {
    posted("{}", "", Map.of("a b", SECRET));
    assertEquals(400, refusal().get("status").asInt());
  }

  @Test
  void refusesAKeyThatIsNone() throws Exception {
    Answered answer =
        GatewayEvent.scoring(Served.now().customer("U1"), "", Map.of("idempotency-key", "a, b"))
            .answer();
    assertEquals("post /v1/risk-scores 400", Contract.now().verify("post", Served.SCORES, answer));
    assertTrue(answer.body().contains("\"header\":\"Idempotency-Key\""), answer.body());
    assertEquals("{\"invalid_idempotency_key\":1}", refusal().get("codes").toString());
    assertFalse(refusal().has("idempotency"));
  }

  @Test
  void saysWhichCustomersOfAListWereRefused() throws Exception {
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(7).add(Served.now().customer("U1"));
    customers.addObject().putObject("features").put(SECRET, 1).put("and another", 2);
    log.reset();
    Served.post(customers).statusCode(200);
    JsonNode line = refusal();
    assertEquals("[0,2]", line.get("indexes").toString());
    assertEquals(3, line.get("customers").asInt());
    assertEquals(422, line.get("status").asInt());
    assertEquals(2, line.get("codes").get("unknown_feature").asInt());
    assertEquals(1, line.get("codes").get("wrong_type").asInt());
    assertEquals(2, line.get("number").asLong() - log.lines().get(0).get("number").asLong() + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/model", "/v1/schema", "/v1/nothing", "/nothing", "/q/openapi"})
  void keepsNothingWhereNothingIsDecided(String path) throws Exception {
    for (String method : List.of("GET", "PUT", "POST")) {
      new GatewayEvent(method, path, "x=y", Map.of(), "{}", "null").answer();
    }
    new GatewayEvent("GET", Served.SCORES, "", Map.of(), "", "null").answer();
    assertEquals(List.of(), refusals());
  }

  @Test
  void countsRefusedRequestsAndTheirCodes() throws Exception {
    posted("{\"features\": {\"a\": 1, \"b\": 2}, \"c\": 3}", "", Map.of());
    Map<String, Integer> codes = new TreeMap<>();
    int requests = 0;
    for (JsonNode line : log.lines()) {
      if (line.has("_aws")) {
        EmbeddedMetricFormat.check(line);
        requests += line.path("RefusedRequests").asInt();
        if (line.has("Code")) {
          assertEquals("[[\"Code\"]]", line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString());
          codes.merge(line.get("Code").asText(), line.get("Refusals").asInt(), Integer::sum);
        }
      }
    }
    assertEquals(1, requests);
    assertEquals(Set.of("required", "unknown_feature", "unknown_field"), codes.keySet());
    assertEquals(Set.of(1), Set.copyOf(codes.values()));
    log.reset();
    posted("{}", "", Map.of("content-encoding", "gzip"));
    assertTrue(log.text().contains("\"Code\":\"status_415\""), log.text());
  }

  @Test
  void refusesEvenIfThatCannotBeKept() throws Exception {
    log.takeNoMore();
    try {
      assertEquals(400, posted("{", "", Map.of()).status());
    } finally {
      log.takeAll();
    }
  }
}
