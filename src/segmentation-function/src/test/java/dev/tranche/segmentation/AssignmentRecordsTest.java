package dev.tranche.segmentation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is kept of events. Every line must be JSON to be read here at all. */
@QuarkusTest
class AssignmentRecordsTest {
  @Inject CapturedLines log;

  @Test
  void keepsEveryAssignmentAndRefusalInOneChainAndCountsThem() throws Exception {
    log.lines().reset();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(Invoked.now().extreme("Mrs Miller", "max"));
    customers.add(Invoked.now().customer("Mr Miller").put("nickname_of_miller", "red"));
    ObjectNode gap = Invoked.now().customer("Miller");
    ((ObjectNode) gap.get("features")).remove(Invoked.now().firstFeature());
    customers.add(gap);
    JsonNode answers = Invoked.answer(customers);
    List<JsonNode> lines = log.lines().lines();
    assertEquals("assignments", lines.get(0).get("type").asText());
    assertEquals("refusal", lines.get(1).get("type").asText());
    assertEquals(lines.get(0).get("hash"), lines.get(1).get("previous"));
    JsonNode kept = lines.get(0).get("assignments");
    assertEquals(
        List.of(0, 2), List.of(kept.at("/0/index").intValue(), kept.at("/1/index").intValue()));
    for (int i = 0; i < 2; i++) {
      JsonNode answer = answers.get(2 * i);
      for (String member : List.of("bundle", "request_id")) {
        assertEquals(answer.get(member), lines.get(0).get(member));
      }
      for (String member : List.of("segment", "outlier", "confidence")) {
        assertEquals(answer.get(member), kept.get(i).get(member));
      }
    }
    assertEquals("imputed", kept.at("/1/warnings/0/code").asText());
    assertEquals("[1]", lines.get(1).get("indexes").toString());
    assertEquals(2, lines.get(2).get("Assigned").intValue());
    assertEquals(1, lines.get(2).get("Outliers").intValue());
    assertEquals(1, lines.get(2).get("Refused").intValue());
    assertFalse(log.lines().text().toLowerCase(Locale.ROOT).contains("miller"));
  }

  @Test
  void keepsALongListInLinesThatCloudWatchTakesWhole() throws Exception {
    log.lines().reset();
    int customers = 1_500;
    ArrayNode event = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < customers; i++) {
      event.add(Invoked.now().customer("U" + i));
    }
    Invoked.answer(event);
    List<String> lines = log.lines().text().lines().filter(it -> it.contains("hash")).toList();
    assertTrue(lines.size() > 1, "one line has them all: " + lines.size());
    String previous = "";
    int next = 0;
    for (String line : lines) {
      assertTrue(line.length() < 256 << 10, line.length() + " bytes");
      String hashed = line.replaceFirst(",\"hash\":\"[0-9a-f]*\"}$", "}");
      JsonNode record = new ObjectMapper().readTree(line);
      assertEquals(Sha256.of(hashed.getBytes(US_ASCII)), record.get("hash").asText());
      assertTrue(previous.isEmpty() || previous.equals(record.get("previous").asText()), line);
      previous = record.get("hash").asText();
      for (JsonNode assignment : record.get("assignments")) {
        assertEquals(next++, assignment.get("index").intValue());
      }
    }
    assertEquals(customers, next);
  }

  @Test
  void keepsARefusedEventByCodesAlone() throws Exception {
    log.lines().reset();
    ObjectNode customer = Invoked.now().customer("Miller").put("nickname_of_miller", "red");
    Invoked.invoke(customer).statusCode(500);
    Invoked.invoke("{\"miller").statusCode(500);
    List<JsonNode> lines = log.lines().lines();
    assertEquals("{\"unknown_field\":1}", lines.get(0).get("codes").toString());
    assertEquals(1, lines.get(1).get("RefusedRequests").intValue());
    assertEquals("unknown_field", lines.get(2).get("Code").asText());
    assertEquals("{\"malformed_json\":1}", lines.get(3).get("codes").toString());
    assertFalse(log.lines().text().contains("iller"));
  }
}
