package dev.tranche.risk.answer;

import static dev.tranche.risk.Served.BATCH;
import static dev.tranche.risk.Served.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/**
 * Lists have a path of their own; where they were before, they are answered the same for a while.
 */
@QuarkusTest
class BatchTest {
  @Test
  void answersEachCustomerAsOneAlone() throws Exception {
    ArrayNode customers = customers();
    JsonNode answers = tree(batch(customers).statusCode(200).contentType("application/json"));
    assertEquals(2, answers.size());
    assertEquals(
        anonymous(tree(post(customers.get(0)).statusCode(200))), anonymous(answers.get(0)));
    assertEquals(422, answers.at("/1/problem/status").asInt());
  }

  @Test
  void takesAListOfOneAndOfNone() throws Exception {
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    assertEquals(customers, tree(batch(customers).statusCode(200)));
    customers.add(Served.now().customer("U1"));
    assertEquals("U1", tree(batch(customers).statusCode(200)).at("/0/id").asText());
  }

  @Test
  void tellsWhereOneCustomerAloneBelongs() throws Exception {
    batch(Served.now().customer("U1"))
        .statusCode(422)
        .body("errors[0].code", equalTo("wrong_type"))
        .body("errors[0].pointer", equalTo(""))
        .body("detail", containsString("/v1/risk-scores"));
  }

  @Test
  void isSaidToReplaceListsAmongSingleCustomers() throws Exception {
    ArrayNode customers = customers();
    ValidatableResponse before = post(customers);
    before
        .statusCode(200)
        .contentType("application/vnd.tranche.risk-scores+json")
        .header("Deprecation", "@1795824000")
        .header("Link", "</v1/risk-scores/batch>; rel=\"successor-version\"");
    assertEquals(anonymous(tree(batch(customers))), anonymous(tree(before)));
    post(customers.get(0)).header("Deprecation", nullValue());
  }

  private static ArrayNode customers() throws Exception {
    return JsonNodeFactory.instance
        .arrayNode()
        .add(Served.now().extreme("U1", "max"))
        .add(JsonNodeFactory.instance.objectNode().put("id", "U2"));
  }

  private static ValidatableResponse batch(Object body) {
    return given().contentType("application/json").body(body.toString()).post(BATCH).then();
  }

  private static JsonNode tree(ValidatableResponse answer) throws Exception {
    return new ObjectMapper().readTree(answer.extract().asString());
  }

  /** Without what differs from request to request. */
  private static JsonNode anonymous(JsonNode answer) {
    answer.forEach(
        one -> {
          if (one instanceof ObjectNode object) {
            object.remove("request_id");
          }
        });
    return answer instanceof ObjectNode object ? object.without("request_id") : answer;
  }
}
