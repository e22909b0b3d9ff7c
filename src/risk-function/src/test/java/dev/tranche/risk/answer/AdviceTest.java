package dev.tranche.risk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.Answered;
import dev.tranche.risk.Contract;
import dev.tranche.risk.DefaultCustomers;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice is taken: who sends the changed values is approved. */
@QuarkusTest
class AdviceTest {
  private static final int CUSTOMERS = 2_000;
  private static final int AT_ONCE = 500;
  private static final double MOST = 0.95;

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({"xgboost", "random_forest"})
  void whoIsDeclinedIsNearlyAlwaysAdvisedAndApprovedAfterwards(String model) throws Exception {
    Served served = Served.now();
    List<Map<String, Object>> customers = DefaultCustomers.first(CUSTOMERS, served);
    int declined = 0;
    List<ObjectNode> changed = new ArrayList<>();
    for (int start = 0; start < CUSTOMERS; start += AT_ONCE) {
      ArrayNode asked = list(customers.subList(start, start + AT_ONCE));
      JsonNode answers = answers(asked, "advice=true&model=" + model);
      for (int i = 0; i < AT_ONCE; i++) {
        JsonNode answer = answers.get(i);
        boolean advised = answer.path("decision").asText().equals("decline");
        assertEquals(advised, answer.has("advice"), answer::toString);
        declined += advised ? 1 : 0;
        if (answer.at("/advice/changes").size() > 0) {
          changed.add(after(served, (ObjectNode) asked.get(i), answer));
        }
      }
    }
    assertTrue(declined > CUSTOMERS / 20, declined + " are declined");
    assertTrue(changed.size() > MOST * declined, changed.size() + " of " + declined);
    JsonNode answers =
        answers(JsonNodeFactory.instance.arrayNode().addAll(changed), "model=" + model);
    for (int i = 0; i < changed.size(); i++) {
      assertEquals("approve", answers.get(i).get("decision").asText(), changed.get(i)::toString);
      assertEquals(
          changed.get(i).get("reference").asText(),
          answers.get(i).get("probability_of_default").asText());
    }
  }

  /** As the customer would be sent again; with the promised probability for a reference. */
  private static ObjectNode after(Served served, ObjectNode customer, JsonNode answer) {
    ObjectNode changed = customer.deepCopy();
    JsonNode advice = answer.get("advice");
    for (JsonNode change : advice.get("changes")) {
      String name = change.get("feature").asText();
      JsonNode feature = feature(served, name);
      double to = change.get("to").asDouble();
      assertTrue(to >= feature.get("min").asDouble() && to <= feature.get("max").asDouble());
      boolean grows = feature.get("actionable").asText().equals("increasing");
      assertEquals(grows, to > change.get("from").asDouble(), change::toString);
      ((ObjectNode) changed.get("features")).set(name, change.get("to"));
    }
    return changed.put("reference", advice.get("probability_of_default").asText());
  }

  private static JsonNode feature(Served served, String name) {
    for (JsonNode feature : served.card().get("features")) {
      if (feature.get("name").asText().equals(name)) {
        return feature;
      }
    }
    throw new AssertionError("no feature " + name);
  }

  @ParameterizedTest
  @CsvSource({"'', false", "advice=false, false", "advice=true, true"})
  void isGivenToWhomAsksForIt(String query, boolean given) throws Exception {
    JsonNode answers = answers(list(DefaultCustomers.first(AT_ONCE, Served.now())), query);
    assertEquals(given, !answers.findValues("advice").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "advice=yes, unknown_advice",
    "advice, unknown_advice",
    "advise=true, unknown_parameter"
  })
  void asksForItInOneWay(String query, String code) throws Exception {
    Answered refused = GatewayEvent.scoring(Served.now().customer("U1"), query, Map.of()).answer();
    assertEquals("post /v1/risk-scores 422", Contract.now().verify("post", Served.SCORES, refused));
    assertEquals(code, json.readTree(refused.body()).at("/errors/0/code").asText());
  }

  @Test
  void saysWhyThereIsNone() throws Exception {
    int none = 0;
    List<Map<String, Object>> customers = DefaultCustomers.first(CUSTOMERS, Served.now());
    for (int start = 0; start < CUSTOMERS; start += AT_ONCE) {
      for (JsonNode answer :
          answers(list(customers.subList(start, start + AT_ONCE)), "advice=true")) {
        JsonNode advice = answer.path("advice");
        if (advice.has("none")) {
          none++;
          assertEquals("no_actionable_change", advice.get("none").asText());
          assertEquals(0, advice.get("changes").size());
          assertFalse(advice.has("decision"));
        }
      }
    }
    assertTrue(none > 0);
  }

  private static ArrayNode list(List<Map<String, Object>> customers) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Map<String, Object> values : customers) {
      ObjectNode features = list.addObject().putObject("features");
      values.forEach(features::putPOJO);
    }
    return list;
  }

  private JsonNode answers(ArrayNode customers, String query) throws Exception {
    Answered answer = GatewayEvent.scoring(customers, query, Map.of()).answer();
    assertEquals("post /v1/risk-scores 200", Contract.now().verify("post", Served.SCORES, answer));
    return json.readTree(answer.body());
  }
}
