package dev.tranche.risk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.DefaultCustomers;
import dev.tranche.risk.Served;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.value.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The function answers, bit for bit, what scoring in this JVM says of the project's own data. */
@QuarkusTest
class SameAnswersTest {
  private static final int CUSTOMERS = 2000;
  private static final int AT_ONCE = 500;

  @Test
  void ofTwoThousandCustomersOfTheDefaultData() throws Exception {
    List<Map<String, Object>> customers = DefaultCustomers.first(CUSTOMERS, Served.now());
    assertEquals(CUSTOMERS, customers.size());
    Path models = Path.of("target/default-bundle/models/risk");
    try (RiskScorer scorer = RiskScorer.open(Bundle.load(models, Task.RISK))) {
      for (int start = 0; start < CUSTOMERS; start += AT_ONCE) {
        compare(scorer, customers.subList(start, start + AT_ONCE));
      }
    }
  }

  private static void compare(RiskScorer scorer, List<Map<String, Object>> customers)
      throws Exception {
    List<Row> rows = customers.stream().map(scorer::read).toList();
    ArrayNode request = JsonNodeFactory.instance.arrayNode();
    for (Map<String, Object> customer : customers) {
      ObjectNode features = request.addObject().putObject("features");
      customer.forEach(features::putPOJO);
    }
    String text = Served.post(request).statusCode(200).extract().asString();
    JsonNode answers = new ObjectMapper().readTree(text);
    List<RiskScore> expected = scorer.score(rows);
    for (int i = 0; i < expected.size(); i++) {
      JsonNode answer = answers.get(i);
      assertEquals(
          Float.toString(expected.get(i).probabilityOfDefault()),
          Float.toString(answer.get("probability_of_default").floatValue()));
      assertEquals(expected.get(i).decision().word(), answer.get("decision").asText());
    }
  }
}
