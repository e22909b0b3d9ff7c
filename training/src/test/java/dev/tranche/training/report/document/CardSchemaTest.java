package dev.tranche.training.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tranche.scoring.json.IndentedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The card's JSON Schema and the contract of the function that serves the card say the same. */
class CardSchemaTest {
  private static final Path CONTRACT =
      Path.of("../src/risk-function/src/main/resources/openapi.yaml");
  private static final String IN_CONTRACT = "#/components/schemas/";

  /** What training always tells, and a bundle without a card lacks. */
  private static final List<String> TOLD_BY_TRAINING =
      List.of(
          "what",
          "intended_use",
          "limits",
          "data",
          "selection",
          "evaluation",
          "decisions",
          "decision_rules",
          "explanation");

  @Test
  void isTheContractsWithEveryMemberNamed() throws IOException {
    JsonNode schemas = new YAMLMapper().readTree(CONTRACT.toFile()).at("/components/schemas");
    ObjectNode expected = (ObjectNode) strict(schemas.get("ModelCard"));
    ArrayNode required = (ArrayNode) expected.get("required");
    TOLD_BY_TRAINING.forEach(required::add);
    expected.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    expected.put("$id", "urn:tranche:model-card");
    expected.put("title", "model-card.json of a risk bundle");
    ObjectNode parts = expected.putObject("$defs");
    for (String part : named(schemas, "ModelCard", new TreeSet<>())) {
      parts.set(part, strict(schemas.get(part)));
    }
    Path asItShouldBe = Path.of("target", "model-card.schema.json");
    Files.writeString(asItShouldBe, IndentedJson.of(expected) + "\n");
    assertEquals(expected, CardSchema.read().getSchemaNode(), "as it should be: " + asItShouldBe);
  }

  private static Set<String> named(JsonNode schemas, String from, Set<String> found) {
    for (JsonNode reference : schemas.get(from).findValues("$ref")) {
      String name = reference.asText().substring(IN_CONTRACT.length());
      if (found.add(name)) {
        named(schemas, name, found);
      }
    }
    return found;
  }

  /** Refuses members that are not named; formats of numbers are OpenAPI's. */
  private static JsonNode strict(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = new ObjectMapper().createObjectNode();
      object.properties().forEach(member -> copy.set(member.getKey(), strict(member.getValue())));
      if (copy.path("format").isTextual()) {
        copy.remove("format");
      }
      if (copy.path("$ref").isTextual()) {
        copy.put("$ref", copy.get("$ref").asText().replace(IN_CONTRACT, "#/$defs/"));
      }
      if (copy.path("description").isTextual()) {
        copy.put("description", copy.get("description").asText().stripTrailing());
      }
      if (copy.path("type").equals(TextNode.valueOf("object"))
          && copy.has("properties")
          && !copy.has("additionalProperties")) {
        copy.put("additionalProperties", false);
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = new ObjectMapper().createArrayNode();
      array.forEach(item -> copy.add(strict(item)));
      return copy;
    }
    return node;
  }
}
