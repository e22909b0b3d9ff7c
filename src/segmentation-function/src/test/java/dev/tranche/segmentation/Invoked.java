package dev.tranche.segmentation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;

/** The function under test, its events built from the manifest of the bundle it serves. */
record Invoked(JsonNode manifest) {
  static Invoked now() throws Exception {
    Path file = Path.of("target/default-bundle/models/segments/manifest.json");
    return new Invoked(new ObjectMapper().readTree(file.toFile()));
  }

  static ValidatableResponse invoke(Object event) {
    return given().contentType("application/json").body(event.toString()).post("/").then();
  }

  static JsonNode answer(Object event) throws Exception {
    return new ObjectMapper().readTree(invoke(event).statusCode(200).extract().asString());
  }

  /** A customer with the training data's middle in every feature. */
  ObjectNode customer(String id) {
    ObjectNode customer = JsonNodeFactory.instance.objectNode().put("id", id);
    ObjectNode features = customer.putObject("features");
    for (JsonNode feature : manifest.get("features")) {
      String value = feature.has("median") ? "median" : "most_frequent";
      features.set(feature.get("name").asText(), feature.get(value));
    }
    return customer;
  }

  /** The same with every number at one end of its training range. */
  ObjectNode extreme(String id, String end) {
    ObjectNode customer = customer(id);
    for (JsonNode feature : manifest.get("features")) {
      if (feature.has(end)) {
        ((ObjectNode) customer.get("features")).set(feature.get("name").asText(), feature.get(end));
      }
    }
    return customer;
  }

  String firstFeature() {
    return manifest.at("/features/0/name").asText();
  }
}
