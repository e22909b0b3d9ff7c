package dev.tranche.risk.answer;

import static dev.tranche.risk.Served.SCORES;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.DefaultCustomers;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A reason is true if the customer would be less of a risk with a usual value in its place. Asked
 * of the function itself, of two thousand customers of the project's own data, approved or not.
 */
@QuarkusTest
class TrueReasonsTest {
  private static final int CUSTOMERS = 2_000;
  private static final int AT_ONCE = 500;

  /** One reason of one customer, and the same customer with a usual value there. */
  private record Claim(double margin, ObjectNode otherwise) {}

  @Test
  void withAUsualValueInstead_theRiskIsLess() throws Exception {
    Served served = Served.now();
    List<Claim> claims = claims(served);
    assertTrue(claims.size() > CUSTOMERS);
    for (int start = 0; start < claims.size(); start += AT_ONCE) {
      List<Claim> some = claims.subList(start, Math.min(claims.size(), start + AT_ONCE));
      ArrayNode others = JsonNodeFactory.instance.arrayNode();
      some.forEach(claim -> others.add(claim.otherwise()));
      JsonNode answers = asked(others);
      for (int i = 0; i < some.size(); i++) {
        assertTrue(margin(answers.get(i)) < some.get(i).margin(), answers.get(i)::toString);
      }
    }
  }

  private static List<Claim> claims(Served served) throws Exception {
    Map<String, JsonNode> usual = new HashMap<>();
    JsonNode typical = served.customer("").get("features");
    typical.properties().forEach(member -> usual.put(member.getKey(), member.getValue()));
    List<ObjectNode> customers = new ArrayList<>();
    for (Map<String, Object> values : DefaultCustomers.first(CUSTOMERS, served)) {
      ObjectNode customer = JsonNodeFactory.instance.objectNode();
      ObjectNode features = customer.putObject("features");
      values.forEach(features::putPOJO);
      customers.add(customer);
    }
    List<Claim> claims = new ArrayList<>();
    for (int start = 0; start < customers.size(); start += AT_ONCE) {
      List<ObjectNode> some = customers.subList(start, start + AT_ONCE);
      JsonNode answers = asked(JsonNodeFactory.instance.arrayNode().addAll(some));
      assertEquals(AT_ONCE, answers.size());
      for (int i = 0; i < AT_ONCE; i++) {
        if (answers.get(i).has("held_by")) {
          // What is said of it is not what raises the risk, but what is not known.
          continue;
        }
        for (JsonNode reason : answers.get(i).get("reasons")) {
          String feature = reason.get("feature").asText();
          ObjectNode otherwise = some.get(i).deepCopy();
          ((ObjectNode) otherwise.get("features")).set(feature, usual.get(feature));
          claims.add(new Claim(margin(answers.get(i)), otherwise));
        }
      }
    }
    return claims;
  }

  private static double margin(JsonNode answer) {
    return answer.at("/explanation/margin").doubleValue();
  }

  private static JsonNode asked(ArrayNode customers) throws Exception {
    String text =
        given()
            .contentType("application/json")
            .body(customers.toString())
            .post(SCORES + "?explain=all")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return new ObjectMapper().readTree(text);
  }
}
