package dev.tranche.risk;

import static dev.tranche.risk.Served.post;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RiskScoresTest {
  @Test
  void scoresOneCustomer() throws Exception {
    Served served = Served.now();
    post(served.customer("U1"))
        .statusCode(200)
        .contentType("application/json")
        .body("id", equalTo("U1"))
        .body("probability_of_default", allOf(greaterThanOrEqualTo(0f), lessThanOrEqualTo(1f)))
        .body("model.name", equalTo(served.card().get("champion").asText()))
        .body("model.bundle", equalTo(served.card().get("bundle").asText()))
        .body("policy", equalTo(served.card().at("/policy/version").asText()));
  }

  @Test
  void answersAListInItsOrderAndAsEachAlone() throws Exception {
    Served served = Served.now();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(served.extreme("low", "min"));
    customers.add(served.customer("middle"));
    customers.add(served.extreme("high", "max"));
    JsonNode answers = tree(post(customers).statusCode(200).extract().asString());
    assertEquals(3, answers.size());
    for (int i = 0; i < customers.size(); i++) {
      JsonNode alone = tree(post(customers.get(i)).extract().asString());
      assertEquals(alone, answers.get(i));
      assertEquals(customers.get(i).get("id"), answers.get(i).get("id"));
    }
  }

  @Test
  void decidesByThePolicysCutOffs() throws Exception {
    Served served = Served.now();
    double refer = served.card().at("/policy/refer_from").doubleValue();
    double decline = served.card().at("/policy/decline_from").doubleValue();
    for (String end : new String[] {"min", "median", "max"}) {
      JsonNode answer = tree(post(served.extreme(end, end)).extract().asString());
      double probability = answer.get("probability_of_default").doubleValue();
      String expected =
          probability >= decline ? "decline" : probability >= refer ? "refer" : "approve";
      assertEquals(expected, answer.get("decision").asText(), answer.toString());
    }
  }

  @Test
  void takesAnAbsentOrNullFeatureAsMissing() throws Exception {
    Served served = Served.now();
    String name = served.card().at("/features/0/name").asText();
    ObjectNode absent = served.customer("U1");
    ((ObjectNode) absent.get("features")).remove(name);
    ObjectNode none = served.customer("U1");
    ((ObjectNode) none.get("features")).putNull(name);
    if (served.card().get("features").size() > 1) {
      assertEquals(
          post(absent).statusCode(200).extract().asString(),
          post(none).statusCode(200).extract().asString());
    }
  }

  @Test
  void takesALevelThatTrainingNeverSawAsMissing() throws Exception {
    Served served = Served.now();
    for (String name : served.features("categorical")) {
      ObjectNode unseen = served.customer("U1");
      ((ObjectNode) unseen.get("features")).put(name, "never seen in training");
      ObjectNode missing = served.customer("U1");
      ((ObjectNode) missing.get("features")).put(name, "");
      assertEquals(
          post(missing).statusCode(200).extract().asString(),
          post(unseen).statusCode(200).extract().asString());
    }
  }

  @Test
  void answersWithoutAnIdWhereNoneWasGiven() throws Exception {
    ObjectNode customer = Served.now().customer("U1");
    customer.remove("id");
    post(customer).statusCode(200).body("id", nullValue()).body("decision", notNullValue());
  }

  @Test
  void answersAnEmptyListWithAnEmptyList() {
    post("[]").statusCode(200).body("", hasSize(0));
  }

  @Test
  void scoresAsManyCustomersAsOneRequestMayCarry() throws Exception {
    Served served = Served.now();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 1_000; i++) {
      customers.add(served.customer("U" + i));
    }
    post(customers).statusCode(200).body("", hasSize(1_000)).body("[999].id", equalTo("U999"));
  }

  @Test
  void printsEachProbabilityAsTheShortestFloat() throws Exception {
    String text = post(Served.now().customer("U1")).extract().asString();
    String printed = text.replaceFirst(".*\"probability_of_default\":([^,]+),.*", "$1");
    assertEquals(shortest(Float.parseFloat(printed)), printed.length(), printed);
  }

  /** Characters of the shortest decimal that reads back as the same float, by trying. */
  private static int shortest(float value) {
    int digits = 1;
    while (new java.math.BigDecimal(value).round(new java.math.MathContext(digits)).floatValue()
        != value) {
      digits++;
    }
    var decimal = new java.math.BigDecimal(value).round(new java.math.MathContext(digits));
    return Float.toString(decimal.floatValue()).contains("E")
        ? digits + "-E0".length() + 2
        : decimal.stripTrailingZeros().toPlainString().length();
  }

  private static JsonNode tree(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
