package dev.tranche.segmentation;

import static dev.tranche.segmentation.Invoked.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SegmentationTest {
  @Test
  void putsACustomerIntoTheSegmentWithTheNearestCentre() throws Exception {
    Invoked invoked = Invoked.now();
    for (String end : new String[] {"min", "median", "max"}) {
      JsonNode answer = answer(invoked.extreme(end, end));
      JsonNode distances = answer.get("distances");
      assertEquals(invoked.manifest().get("segments").size(), distances.size());
      int nearest = 0;
      for (int k = 1; k < distances.size(); k++) {
        nearest = distances.get(k).floatValue() < distances.get(nearest).floatValue() ? k : nearest;
      }
      assertEquals(nearest, answer.get("segment").intValue(), answer.toString());
    }
  }

  @Test
  void namesCustomerSegmentAndBundle() throws Exception {
    Invoked invoked = Invoked.now();
    JsonNode answer = answer(invoked.customer("U1"));
    JsonNode segment = invoked.manifest().get("segments").get(answer.get("segment").intValue());
    assertEquals("U1", answer.get("id").asText());
    assertEquals(segment.get("name"), answer.get("name"));
    assertEquals(invoked.manifest().get("version"), answer.get("bundle"));
  }

  @Test
  void answersAListInItsOrderAndAsEachAlone() throws Exception {
    Invoked invoked = Invoked.now();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(invoked.extreme("low", "min"));
    customers.add(invoked.customer("middle"));
    customers.add(invoked.extreme("high", "max"));
    JsonNode answers = answer(customers);
    assertEquals(customers.size(), answers.size());
    for (int i = 0; i < customers.size(); i++) {
      assertEquals(withoutRequest(answer(customers.get(i))), withoutRequest(answers.get(i)));
    }
  }

  @Test
  void answersAListOfOneWithAListOfOne() throws Exception {
    ArrayNode customers = JsonNodeFactory.instance.arrayNode().add(Invoked.now().customer("U1"));
    JsonNode answers = answer(customers);
    assertEquals(1, answers.size());
    assertEquals("U1", answers.at("/0/id").asText());
  }

  @Test
  void answersAnEmptyListWithAnEmptyList() throws Exception {
    assertEquals("[]", answer("[]").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"warmup\"",
        "{\"warmup\": true}",
        "{\"source\": \"serverless-plugin-warmup\"}",
        "{\"id\": \"1\", \"detail-type\": \"Scheduled Event\", \"source\": \"aws.events\"}"
      })
  void answersOkToWhatAsksForNothing(String event) throws Exception {
    assertEquals("\"ok\"", answer(event).toString());
  }

  @Test
  void takesAnEscapedNameAsTheNameThatItMeans() throws Exception {
    String customer = Invoked.now().customer("U1").toString();
    assertEquals(
        withoutRequest(answer(customer)),
        withoutRequest(answer(customer.replace("\"id\"", "\"\\u0069d\""))));
    String pair = customer.replace("\"id\"", "\"\\ud83d\\ude00\"");
    String error = Invoked.invoke(pair).statusCode(500).extract().asString();
    assertTrue(error.contains("\"/😀\""), error);
  }

  @Test
  void repeatsTheCallersOwnReference() throws Exception {
    Invoked invoked = Invoked.now();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(invoked.customer("U1").put("reference", "campaign-7"));
    customers.add(invoked.customer("U2").put("reference", "campaign-8").put("colour", "red"));
    JsonNode answers = answer(customers);
    assertEquals("campaign-7", answers.at("/0/reference").asText());
    assertEquals("campaign-8", answers.at("/1/reference").asText());
    assertFalse(answer(invoked.customer("U3")).has("reference"));
  }

  @Test
  void putsASegmentIntoWordsForWhoeverAsks() throws Exception {
    Invoked invoked = Invoked.now();
    JsonNode alone = answer(invoked.customer("U1").put("portrait", true));
    assertEquals(
        invoked.manifest().at("/segments/" + alone.get("segment").intValue() + "/portrait"),
        alone.get("portrait"));
    assertEquals(
        List.of("who", "marketing", "risk", "product", "service"),
        alone.get("portrait").properties().stream().map(Map.Entry::getKey).toList());
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(invoked.customer("U1").put("portrait", true));
    customers.add(invoked.customer("U2").put("portrait", false));
    customers.add(invoked.customer("U3").put("portrait", "yes"));
    JsonNode answers = answer(customers);
    assertEquals(alone.get("portrait"), answers.at("/0/portrait"));
    assertFalse(answers.get(1).has("portrait"));
    assertEquals("/2/portrait", answers.at("/2/problem/errors/0/pointer").asText());
    assertEquals("wrong_type", answers.at("/2/problem/errors/0/code").asText());
    assertFalse(answer(invoked.customer("U4")).has("portrait"));
    JsonNode schema = answer("{\"describe\": \"model\"}").get("event_schema");
    assertEquals(
        "[\"boolean\",\"null\"]", schema.at("/$defs/customer/properties/portrait/type").toString());
  }

  @Test
  void answersFarAwayCustomersInNumbers() throws Exception {
    Invoked invoked = Invoked.now();
    ObjectNode customer = invoked.customer("U1");
    for (JsonNode feature : invoked.manifest().get("features")) {
      if (feature.has("median")) {
        ((ObjectNode) customer.get("features")).put(feature.get("name").asText(), 3e38);
      }
    }
    JsonNode answer = answer(customer);
    answer.get("distances").forEach(distance -> assertTrue(distance.isNumber(), answer.toString()));
    assertTrue(answer.get("outlier").booleanValue());
    assertTrue(answer.get("confidence").isNumber());
  }

  @Test
  void answersWithoutAnIdWhereNoneWasGiven() throws Exception {
    ObjectNode customer = Invoked.now().customer("U1");
    customer.remove("id");
    assertFalse(answer(customer).has("id"));
  }

  @Test
  void takesAnAbsentOrNullFeatureAsMissing() throws Exception {
    Invoked invoked = Invoked.now();
    ObjectNode none = invoked.customer("U1");
    ((ObjectNode) none.get("features")).putNull(invoked.firstFeature());
    ObjectNode absent = invoked.customer("U1");
    ((ObjectNode) absent.get("features")).remove(invoked.firstFeature());
    if (!absent.get("features").isEmpty()) {
      assertEquals(withoutRequest(answer(none)), withoutRequest(answer(absent)));
    }
  }

  @Test
  void saysHowSureItIsAndWhatSetsACustomerApart() throws Exception {
    JsonNode answer = answer(Invoked.now().extreme("U1", "max"));
    List<Float> distances = new ArrayList<>();
    answer.get("distances").forEach(distance -> distances.add(distance.floatValue()));
    distances.sort(null);
    assertEquals(
        1 - distances.get(0) / distances.get(1), answer.get("confidence").floatValue(), 1e-5f);
    assertTrue(answer.get("outlier").booleanValue());
    assertEquals(3, answer.get("traits").size());
    assertEquals("higher", answer.at("/traits/0/direction").asText());
    assertEquals("[]", answer.get("warnings").toString());
  }

  @Test
  void warnsOfWhatIsMissingOrBeyondWhatTrainingSaw() throws Exception {
    Invoked invoked = Invoked.now();
    ObjectNode customer = invoked.customer("U1");
    ((ObjectNode) customer.get("features")).put(invoked.firstFeature(), 1e38);
    JsonNode warning = answer(customer).at("/warnings/0");
    assertEquals("out_of_training_range", warning.get("code").asText());
    ((ObjectNode) customer.get("features")).putNull(invoked.firstFeature());
    assertEquals("imputed", answer(customer).at("/warnings/0/code").asText());
  }

  @Test
  void answersFiveThousandCustomers() throws Exception {
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 5_000; i++) {
      customers.add(Invoked.now().extreme("U" + i, i % 2 == 0 ? "min" : "max"));
    }
    JsonNode answers = answer(customers);
    assertEquals(5_000, answers.size());
    assertEquals("U4999", answers.at("/4999/id").asText());
  }

  @Test
  void describesItsModelAndWhatItTakes() throws Exception {
    JsonNode described = answer("{\"describe\": \"model\"}");
    assertEquals(Invoked.now().manifest(), described.get("model_card"));
    JsonNode features = described.at("/event_schema/$defs/customer/properties/features");
    assertEquals(
        Invoked.now().manifest().get("features").size(), features.at("/properties").size());
  }

  private static JsonNode withoutRequest(JsonNode answer) {
    assertTrue(answer.hasNonNull("request_id"), answer.toString());
    return ((ObjectNode) answer).without("request_id");
  }
}
