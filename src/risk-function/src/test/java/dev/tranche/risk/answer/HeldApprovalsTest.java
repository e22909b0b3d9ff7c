package dev.tranche.risk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.DefaultCustomers;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever is declined is not approved for leaving something out, nor for what cannot be. */
@QuarkusTest
class HeldApprovalsTest {
  private static final int CUSTOMERS = 1_500;
  private static final int AT_ONCE = 500;

  @Test
  void whoIsDeclinedIsNotApprovedWithoutOneToFiveValues() throws Exception {
    Random random = new Random(16);
    List<ObjectNode> attempts = new ArrayList<>();
    for (ObjectNode declined : declined()) {
      for (int left = 1; left <= 5; left++) {
        ObjectNode attempt = declined.deepCopy();
        List<String> names = new ArrayList<>();
        attempt.get("features").fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        ((ObjectNode) attempt.get("features")).remove(names.subList(0, left));
        attempts.add(attempt);
      }
    }
    assertNoneApproved(attempts);
  }

  @Test
  void whoIsDeclinedIsNotApprovedForAValueBeyondTraining() throws Exception {
    List<ObjectNode> attempts = new ArrayList<>();
    for (ObjectNode declined : declined()) {
      for (float extreme : new float[] {-1_000_000, 1_000_000}) {
        ObjectNode all = declined.deepCopy();
        for (String name : Served.now().features("numeric")) {
          ((ObjectNode) all.get("features")).put(name, extreme);
          ObjectNode one = declined.deepCopy();
          ((ObjectNode) one.get("features")).put(name, extreme);
          attempts.add(one);
        }
        attempts.add(all);
      }
    }
    assertNoneApproved(attempts);
  }

  private static List<ObjectNode> declined() throws Exception {
    List<ObjectNode> customers = new ArrayList<>();
    for (Map<String, Object> values : DefaultCustomers.first(CUSTOMERS, Served.now())) {
      ObjectNode customer = JsonNodeFactory.instance.objectNode();
      ObjectNode features = customer.putObject("features");
      values.forEach(features::putPOJO);
      customers.add(customer);
    }
    List<ObjectNode> declined = new ArrayList<>();
    for (int start = 0; start < customers.size(); start += AT_ONCE) {
      List<ObjectNode> some = customers.subList(start, start + AT_ONCE);
      JsonNode answers = asked(some);
      for (int i = 0; i < AT_ONCE; i++) {
        if (answers.get(i).get("decision").asText().equals("decline")) {
          declined.add(some.get(i));
        }
      }
    }
    assertTrue(declined.size() > CUSTOMERS / 10, declined.size() + " are declined");
    return declined;
  }

  private static void assertNoneApproved(List<ObjectNode> attempts) throws Exception {
    int held = 0;
    for (int start = 0; start < attempts.size(); start += AT_ONCE) {
      List<ObjectNode> some = attempts.subList(start, Math.min(attempts.size(), start + AT_ONCE));
      JsonNode answers = asked(some);
      for (int i = 0; i < some.size(); i++) {
        JsonNode answer = answers.get(i);
        if (answer.has("problem")) {
          continue;
        }
        assertNotEquals("approve", answer.get("decision").asText(), some.get(i)::toString);
        if (answer.has("held_by")) {
          held++;
          String feature = answer.at("/held_by/0/feature").asText();
          if (answer.get("decision").asText().equals("refer")) {
            assertEquals(feature, answer.at("/reasons/0/feature").asText());
          }
        }
      }
    }
    assertTrue(held > attempts.size() / 20, held + " of " + attempts.size() + " are held");
  }

  private static JsonNode asked(List<ObjectNode> customers) throws Exception {
    ArrayNode list = JsonNodeFactory.instance.arrayNode().addAll(customers);
    byte[] answer =
        RestAssured.given()
            .contentType("application/json")
            .body(list.toString())
            .post("/v1/risk-scores")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    return new ObjectMapper().readTree(answer);
  }
}
