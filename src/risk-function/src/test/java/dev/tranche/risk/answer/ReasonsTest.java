package dev.tranche.risk.answer;

import static dev.tranche.risk.Served.SCORES;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReasonsTest {
  @Test
  void givesReasonsWhereTheDecisionIsNotApprove() throws Exception {
    for (JsonNode answer : asked(customers(), "explain=adverse")) {
      assertEquals(!answer.get("decision").asText().equals("approve"), answer.has("reasons"));
      assertFalse(answer.has("explanation"));
    }
  }

  @Test
  void givesUpToFourReasonsTheStrongestFirst() throws Exception {
    List<String> names = Served.now().card().get("features").findValuesAsText("name");
    for (JsonNode answer : asked(customers(), "explain=reasons")) {
      List<Float> contributions = new ArrayList<>();
      for (JsonNode reason : answer.get("reasons")) {
        contributions.add(reason.get("contribution").floatValue());
        assertTrue(names.contains(reason.get("feature").asText()), reason.toString());
        assertFalse(reason.get("code").asText().isBlank());
        assertFalse(reason.get("sentence").asText().isBlank());
      }
      assertTrue(contributions.size() <= 4);
      for (int i = 0; i < contributions.size(); i++) {
        assertTrue(contributions.get(i) > 0);
        assertTrue(i == 0 || contributions.get(i) <= contributions.get(i - 1));
      }
    }
  }

  @Test
  void contributionsAndBiasSumToTheMarginOfEveryModel() throws Exception {
    for (String model : models()) {
      for (JsonNode answer : asked(customers(), "explain=all&model=" + model)) {
        JsonNode explanation = answer.get("explanation");
        double sum = explanation.get("base_value").doubleValue();
        for (JsonNode contribution : explanation.get("contributions")) {
          sum += contribution.doubleValue();
        }
        assertEquals(explanation.get("margin").doubleValue(), sum, 1e-5, model);
        assertEquals(model, answer.at("/model/name").asText());
      }
    }
  }

  @Test
  void givesNobodyReasonsIfAsked() throws Exception {
    for (JsonNode answer : asked(customers(), "explain=none")) {
      assertFalse(answer.has("reasons"));
    }
  }

  @Test
  void aHeaderChoosesAModelAsTheParameterDoes() throws Exception {
    for (String model : models()) {
      String text =
          given()
              .contentType("application/json")
              .header("Tranche-Model", model)
              .body(customers().toString())
              .post(SCORES)
              .then()
              .statusCode(200)
              .extract()
              .asString();
      JsonNode byHeader = new ObjectMapper().readTree(text);
      JsonNode byParameter = asked(customers(), "model=" + model);
      for (int i = 0; i < byHeader.size(); i++) {
        assertEquals(
            byParameter.get(i).get("probability_of_default"),
            byHeader.get(i).get("probability_of_default"));
        assertEquals(model, byHeader.get(i).at("/model/name").asText());
      }
    }
  }

  private static ArrayNode customers() throws Exception {
    Served served = Served.now();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    for (String end : new String[] {"min", "median", "max"}) {
      customers.add(served.extreme(end, end));
      for (String name : served.features("numeric")) {
        ObjectNode other = served.customer(name);
        ((ObjectNode) other.get("features"))
            .set(name, served.extreme("", end).get("features").get(name));
        customers.add(other);
      }
    }
    return customers;
  }

  private static List<String> models() throws Exception {
    return Served.now().card().get("models").findValuesAsText("name");
  }

  private static JsonNode asked(ArrayNode customers, String query) throws Exception {
    String text =
        given()
            .contentType("application/json")
            .body(customers.toString())
            .post(SCORES + "?" + query)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return new ObjectMapper().readTree(text);
  }
}
