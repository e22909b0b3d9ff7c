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
      assertEquals(answer(customers.get(i)), answers.get(i));
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
    assertEquals(answer(customer), answer(customer.replace("\"id\"", "\"\\u0069d\"")));
    String pair = customer.replace("\"id\"", "\"\\ud83d\\ude00\"");
    String error = Invoked.invoke(pair).statusCode(500).extract().asString();
    assertTrue(error.contains("/😀: "), error);
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
      assertEquals(answer(none), answer(absent));
    }
  }
}
