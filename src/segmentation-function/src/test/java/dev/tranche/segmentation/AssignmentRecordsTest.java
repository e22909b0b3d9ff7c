package dev.tranche.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    customers.add(Invoked.now().customer("Miller"));
    JsonNode answers = Invoked.answer(customers);
    List<JsonNode> lines = log.lines().lines();
    assertEquals(
        List.of("assignment", "assignment", "refusal"),
        lines.subList(0, 3).stream().map(line -> line.get("type").asText()).toList());
    assertEquals(lines.get(0).get("hash"), lines.get(1).get("previous"));
    assertEquals(lines.get(1).get("hash"), lines.get(2).get("previous"));
    assertEquals(2, lines.get(1).get("index").intValue());
    for (String member : List.of("segment", "outlier", "bundle", "request_id")) {
      assertEquals(answers.get(0).get(member), lines.get(0).get(member));
    }
    assertEquals("[1]", lines.get(2).get("indexes").toString());
    assertEquals(2, lines.get(3).get("Assigned").intValue());
    assertEquals(1, lines.get(3).get("Outliers").intValue());
    assertEquals(1, lines.get(3).get("Refused").intValue());
    assertFalse(log.lines().text().toLowerCase(Locale.ROOT).contains("miller"));
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
