package dev.tranche.risk.answer;

import static dev.tranche.risk.Served.post;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
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
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
      JsonNode alone = anonymous(tree(post(customers.get(i)).extract().asString()));
      assertEquals(alone, anonymous(answers.get(i)));
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
      assertEquals(anonymous(scored(absent)), anonymous(scored(none)));
    }
  }

  @Test
  void takesACategoryThatTrainingNeverSawAsTheUsualOne() throws Exception {
    Served served = Served.now();
    for (JsonNode feature : served.card().get("features")) {
      if (!feature.get("kind").asText().equals("categorical")) {
        continue;
      }
      String name = feature.get("name").asText();
      ObjectNode unseen = served.customer("U1");
      ((ObjectNode) unseen.get("features")).put(name, "never seen in training");
      ObjectNode usual = served.customer("U1");
      ((ObjectNode) usual.get("features")).put(name, feature.get("most_frequent").asText());
      for (String member : new String[] {"probability_of_default", "decision"}) {
        assertEquals(scored(usual).get(member), scored(unseen).get(member));
      }
    }
  }

  @Test
  void answersAListWithTheViolationsOfOneAndTheScoresOfTheOthers() throws Exception {
    Served served = Served.now();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(served.customer("U1"));
    customers.add(JsonNodeFactory.instance.objectNode().put("id", "U2"));
    customers.add(served.customer("U3"));
    post(customers)
        .statusCode(200)
        .body("id", contains("U1", "U2", "U3"))
        .body("[0].decision", notNullValue())
        .body("[1].decision", nullValue())
        .body("[1].problem.status", equalTo(422))
        .body("[1].problem.errors.pointer", contains("/1/features"))
        .body("[1].request_id", notNullValue())
        .body("[2].decision", notNullValue());
  }

  @Test
  void answersAListOfNothingButInvalidCustomers() {
    post("[7, {\"id\": \"U2\"}]")
        .statusCode(200)
        .body("problem.status", contains(422, 422))
        .body("[0].id", nullValue());
  }

  @Test
  void givesPointsAndABandThatFallAsTheProbabilityRises() throws Exception {
    Served served = Served.now();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    for (String end : new String[] {"min", "median", "max"}) {
      customers.add(served.extreme(end, end));
    }
    List<JsonNode> answers = new ArrayList<>();
    scored(customers).forEach(answers::add);
    answers.sort(Comparator.comparing(a -> a.get("probability_of_default").doubleValue()));
    for (int i = 1; i < answers.size(); i++) {
      assertTrue(
          answers.get(i).get("score").intValue() <= answers.get(i - 1).get("score").intValue());
    }
    List<String> bands = served.card().at("/scorecard/bands").findValuesAsText("name");
    if (!bands.isEmpty()) {
      assertTrue(bands.contains(answers.get(0).get("band").asText()), answers.get(0).toString());
    }
  }

  @Test
  void warnsOfWhatIsMissingOutOfRangeAndUnseen() throws Exception {
    Served served = Served.now();
    ObjectNode customer = served.customer("U1");
    ObjectNode features = (ObjectNode) customer.get("features");
    List<String> numeric = served.features("numeric");
    features.remove(numeric.get(0));
    features.put(numeric.get(1), 3e30);
    served.features("categorical").forEach(name -> features.put(name, "never seen in training"));
    ValidatableResponse answer =
        post(customer)
            .statusCode(200)
            .body(
                "warnings.find { it.feature == '" + numeric.get(0) + "' }.code", equalTo("imputed"))
            .body(
                "warnings.find { it.feature == '" + numeric.get(1) + "' }.code",
                equalTo("out_of_training_range"));
    for (String name : served.features("categorical")) {
      answer.body(
          "warnings.find { it.feature == '" + name + "' }.code", equalTo("unseen_category"));
    }
    post(served.customer("U2")).body("warnings", hasSize(0));
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

  /** Without the only member that another request with the same body answers differently. */
  private static JsonNode anonymous(JsonNode answer) {
    assertFalse(((ObjectNode) answer).remove("request_id").asText().isBlank());
    return answer;
  }

  private static JsonNode scored(Object body) throws Exception {
    return tree(post(body).statusCode(200).extract().asString());
  }

  private static JsonNode tree(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
