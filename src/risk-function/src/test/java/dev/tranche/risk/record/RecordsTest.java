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
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import dev.tranche.scoring.audit.LoggedLines;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the function's log says of what it answered. */
@QuarkusTest
class RecordsTest {
  @Inject CapturedLog captured;

  private LoggedLines log;

  @BeforeEach
  void forget() {
    log = captured.lines();
    log.reset();
  }

  @Test
  void recordsWhatWasAnswered() throws Exception {
    Served served = Served.now();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(served.extreme("low-customer", "min"));
    customers.addObject().putObject("features").put("no such feature", 1);
    customers.add(served.extreme("high-customer", "max"));
    String text = Served.post(customers).statusCode(200).extract().asString();
    JsonNode answers = new ObjectMapper().readTree(text);
    List<JsonNode> lines = log.lines();
    assertTrue(lines.subList(4, lines.size()).stream().allMatch(it -> it.has("Code")), log.text());
    for (int i : new int[] {0, 2}) {
      JsonNode answer = answers.get(i);
      JsonNode line = lines.get(i / 2);
      assertEquals(i, line.get("index").asInt());
      for (String member : List.of("probability_of_default", "band", "decision", "request_id")) {
        assertEquals(answer.get(member), line.get(member), member);
      }
      assertEquals(answer.get("score"), line.get("score"));
      assertEquals(answer.get("policy"), line.get("policy"));
      assertEquals(answer.at("/model/name"), line.get("model"));
      assertEquals(answer.at("/model/bundle"), line.get("bundle"));
      assertEquals(codes(answer, "warnings"), codes(line, "warnings"));
      assertEquals(codes(answer, "reasons"), line.path("reasons").toString());
    }
    assertEquals("refusal", lines.get(2).get("type").asText());
    assertEquals(1, lines.get(3).get("Refused").asInt());
    assertFalse(log.text().contains("-customer"));
  }

  @Test
  void saysWhoAskedAboutWhichApplicationAndInWhichTrace() throws Exception {
    ObjectNode customer = Served.now().extreme("U1", "min");
    customer.put("reference", "A-4711");
    Answered answered =
        new GatewayEvent(
                "POST",
                Served.SCORES,
                "",
                Map.of(
                    "traceparent",
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                    "x-amzn-trace-id",
                    "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1"),
                customer.toString(),
                "{\"jwt\":{\"claims\":{\"iss\":\"https://i\",\"sub\":\"a-person\"}}}")
            .answer();
    assertEquals(200, answered.status(), answered::toString);
    assertTrue(answered.toString().contains("A-4711"), answered::toString);
    JsonNode line = log.lines().get(0);
    assertEquals("A-4711", line.get("reference").asText());
    assertEquals(
        Sha256.of("https://i a-person".getBytes(StandardCharsets.UTF_8)),
        line.get("caller").asText());
    assertEquals("0af7651916cd43dd8448eb211c80319c", line.get("trace_id").asText());
    assertTrue(line.get("xray_trace_id").asText().startsWith("1-"));
    assertTrue(line.get("policy_sha256").asText().matches("[0-9a-f]{64}"));
    assertFalse(log.text().contains("a-person"));
  }

  /** Of a record, only the warnings are objects. */
  private static String codes(JsonNode root, String member) {
    ArrayNode codes = JsonNodeFactory.instance.arrayNode();
    root.path(member).forEach(entry -> codes.add(entry.get("code")));
    return root.has(member) ? codes.toString() : "";
  }

  @Test
  void countsASingleCustomerThatWasRefused() throws Exception {
    ObjectNode customer = JsonNodeFactory.instance.objectNode();
    customer.putObject("features").put("no such feature", 1);
    Served.post(customer).statusCode(422);
    assertEquals("refusal", log.lines().get(1).get("type").asText());
    assertEquals(1, log.lines().get(0).get("Refused").asInt());
  }

  @Test
  void saysWhichRequestsAreOneByTheHashOfTheirKey() throws Exception {
    ObjectNode customer = Served.now().customer("U1");
    log.reset();
    for (String key : List.of("\"a key\"", "\"a key\"", "\"other\"")) {
      Map<String, String> headers = Map.of("Idempotency-Key", key);
      assertEquals(200, GatewayEvent.scoring(customer, "", headers).answer().status());
    }
    List<String> hashes = new ArrayList<>();
    for (JsonNode line : log.lines()) {
      line.findValues("idempotency").forEach(hash -> hashes.add(hash.asText()));
    }
    String hash = Sha256.of(" a key".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(hash, hash), hashes.subList(0, 2));
    assertEquals(3, hashes.size());
    assertFalse(hashes.get(2).equals(hash));
    assertFalse(log.text().contains("a key"));
  }
}
