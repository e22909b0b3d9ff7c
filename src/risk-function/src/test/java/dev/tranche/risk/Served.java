package dev.tranche.risk;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;

/** The function under test, its requests built from what it says of its own features. */
public record Served(JsonNode card) {
  public static final String SCORES = "/v1/risk-scores";
  public static final String BATCH = SCORES + "/batch";

  public static Served now() throws Exception {
    String text = given().get("/v1/model").then().statusCode(200).extract().asString();
    return new Served(new ObjectMapper().readTree(text));
  }

  public static ValidatableResponse post(Object body) {
    return post(body, "");
  }

  public static ValidatableResponse post(Object body, String query) {
    return given()
        .contentType("application/json")
        .body(body.toString())
        .post(query.isEmpty() ? SCORES : SCORES + '?' + query)
        .then();
  }

  /** A customer with the training data's middle in every feature. */
  public ObjectNode customer(String id) {
    ObjectNode customer = JsonNodeFactory.instance.objectNode().put("id", id);
    ObjectNode features = customer.putObject("features");
    for (JsonNode feature : card.get("features")) {
      String value = feature.get("kind").asText().equals("numeric") ? "median" : "most_frequent";
      features.set(feature.get("name").asText(), feature.get(value));
    }
    return customer;
  }

  /** The same with every number at one end of its training range. */
  public ObjectNode extreme(String id, String end) {
    ObjectNode customer = customer(id);
    for (JsonNode feature : card.get("features")) {
      if (feature.has(end)) {
        ((ObjectNode) customer.get("features")).set(feature.get("name").asText(), feature.get(end));
      }
    }
    return customer;
  }

  public List<String> features(String kind) {
    List<String> names = new ArrayList<>();
    for (JsonNode feature : card.get("features")) {
      if (feature.get("kind").asText().equals(kind)) {
        names.add(feature.get("name").asText());
      }
    }
    return names;
  }

  public static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
