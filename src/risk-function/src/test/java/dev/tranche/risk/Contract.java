package dev.tranche.risk;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The OpenAPI document of the function under test. Its schemas are taken strictly: a member that
 * they do not name is a fault, though callers have to put up with it.
 */
record Contract(JsonNode document) {
  static Contract now() throws Exception {
    String text = given().get("/q/openapi?format=json").then().statusCode(200).extract().asString();
    ObjectNode document = (ObjectNode) new ObjectMapper().readTree(text);
    close(document.at("/components/schemas"));
    return new Contract(document);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Contract::close);
  }

  JsonNode operation(String method, String path) {
    return resolved(document.get("paths").path(path).path(method));
  }

  /** What an operation answers with a status. */
  JsonNode response(String method, String path, int status) {
    return resolved(operation(method, path).path("responses").path(Integer.toString(status)));
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** What is wrong with a value of a schema, which may refer to the document's. */
  Set<String> faults(JsonNode schema, JsonNode value) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole)
        .validate(value)
        .stream()
        .map(ValidationMessage::toString)
        .collect(Collectors.toSet());
  }
}
