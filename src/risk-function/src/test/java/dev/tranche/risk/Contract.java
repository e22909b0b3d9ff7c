package dev.tranche.risk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The OpenAPI document of the function under test. Its schemas are taken strictly: a member that
 * they do not name is a violation, though callers have to put up with it.
 *
 * @param compiled schemas that were needed before
 */
public record Contract(JsonNode document, Map<JsonNode, JsonSchema> compiled) {
  public static Contract now() throws Exception {
    return of(Answered.of(given().get("/q/openapi?format=json")));
  }

  /** The document in an answer. */
  public static Contract of(Answered answer) throws Exception {
    assertEquals(200, answer.status(), answer.body());
    ObjectNode document = (ObjectNode) new ObjectMapper().readTree(answer.body());
    close(document.at("/components/schemas"), extended(document));
    return new Contract(document, new IdentityHashMap<>());
  }

  /** Those that others add members to. */
  private static Set<JsonNode> extended(JsonNode document) {
    return document.findValues("allOf").stream()
        .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
        .map(part -> part.has("$ref") ? document.at(part.get("$ref").asText().substring(1)) : part)
        .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
  }

  private static void close(JsonNode node, Set<JsonNode> extended) {
    if (node instanceof ObjectNode object && !extended.contains(node)) {
      if (object.has("allOf")) {
        object.put("unevaluatedProperties", false);
      } else if (object.path("type").asText().equals("object")
          && object.has("properties")
          && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
    }
    node.forEach(child -> close(child, extended));
  }

  public JsonNode operation(String method, String path) {
    return resolved(document.get("paths").path(path).path(method));
  }

  /** What an operation answers with a status. */
  public JsonNode response(String method, String path, int status) {
    return resolved(operation(method, path).path("responses").path(Integer.toString(status)));
  }

  public JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** Every status with its operation, such as {@code post /v1/risk-scores 200}. */
  public Set<String> statuses() {
    Set<String> all = new TreeSet<>();
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        String at = operation.getKey() + " " + path.getKey() + " ";
        operation
            .getValue()
            .get("responses")
            .fieldNames()
            .forEachRemaining(status -> all.add(at + status));
      }
    }
    return all;
  }

  public Set<String> statuses(String... some) {
    return statuses().stream()
        .filter(status -> Stream.of(some).anyMatch(status::endsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Asserts that an operation's answer is as described; returns which of {@link #statuses}. */
  public String verify(String method, String path, Answered answer) throws Exception {
    String status = method + " " + path + " " + answer.status();
    String at = status + ": " + answer.body();
    JsonNode described = response(method, path, answer.status());
    assertFalse(described.isMissingNode(), at);
    for (var header : described.path("headers").properties()) {
      JsonNode schema = resolved(header.getValue());
      String value = answer.header(header.getKey());
      if (!value.isEmpty() || schema.path("required").asBoolean()) {
        JsonNode text = JsonNodeFactory.instance.textNode(value);
        assertEquals(Set.of(), violations(schema.get("schema"), text), at);
      }
    }
    if (described.has("content")) {
      JsonNode schema = described.get("content").path(answer.mediaType()).path("schema");
      assertFalse(schema.isMissingNode(), answer.mediaType() + " of " + at);
      JsonNode body =
          answer.mediaType().matches(".*yaml|text/.*")
              ? JsonNodeFactory.instance.textNode(answer.body())
              : new ObjectMapper().readTree(answer.body());
      assertEquals(Set.of(), violations(schema, body), at);
    } else {
      assertEquals("", answer.body());
    }
    return status;
  }

  /** Asserts that a problem document, whatever it is an answer to, is as described. */
  public void verifyProblem(String body) throws Exception {
    JsonNode schema = document.at("/components/schemas/Problem");
    assertEquals(Set.of(), violations(schema, new ObjectMapper().readTree(body)), body);
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }

  /** What is wrong with a value of a schema, which may refer to the document's. */
  public Set<String> violations(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(ValidationMessage::toString)
        .collect(Collectors.toSet());
  }
}
