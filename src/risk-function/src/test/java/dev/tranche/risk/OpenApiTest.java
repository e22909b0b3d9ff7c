package dev.tranche.risk;

import static dev.tranche.risk.Served.SCORES;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void isValidByAnIndependentValidator() {
    for (String format : List.of("yaml", "json")) {
      String text = given().get("/q/openapi?format=" + format).then().extract().asString();
      SwaggerParseResult read = new OpenAPIV3Parser().readContents(text);
      assertEquals(List.of(), read.getMessages());
      assertEquals(4, read.getOpenAPI().getPaths().size());
    }
  }

  @Test
  void isRefusedByThatValidatorIfItIsSpoilt() {
    String text = given().get("/q/openapi").then().extract().asString();
    String spoilt = text.replaceFirst("operationId:", "operationID:");
    assertFalse(new OpenAPIV3Parser().readContents(spoilt).getMessages().isEmpty());
  }

  /** Written as YAML; after a change, the JSON has to be made of it anew. */
  @Test
  void saysTheSameAsYamlAndAsJson() throws Exception {
    Response yaml = given().get("/q/openapi");
    assertEquals("application/yaml", yaml.contentType().replaceFirst(";.*", ""));
    Response same = given().get("/q/openapi?format=json");
    assertEquals("application/json", same.contentType().replaceFirst(";.*", ""));
    assertEquals(json.readTree(same.asString()), new YAMLMapper().readTree(yaml.asString()));
    assertEquals(same.asString(), given().accept("application/json").get("/q/openapi").asString());
    assertEquals(yaml.asString(), given().accept("a/b;q=x,,,").get("/q/openapi").asString());
  }

  @Test
  void describesEveryAnswerOfARequestForScores() throws Exception {
    Served served = Served.now();
    JsonNode faulty = JsonNodeFactory.instance.objectNode().put("id", "U2");
    JsonNode list =
        JsonNodeFactory.instance
            .arrayNode()
            .add(served.extreme("low", "min"))
            .add(faulty)
            .add(served.extreme("high", "max"));
    JsonNode unseen = served.customer("U1");
    for (String explain : List.of("none", "adverse", "reasons", "all")) {
      scores(200, scoring(list).queryParam("explain", explain).post(SCORES));
      scores(200, scoring(unseen).queryParam("explain", explain).post(SCORES));
    }
    for (JsonNode model : served.card().get("models")) {
      scores(200, scoring(list).queryParam("model", model.get("name").asText()).post(SCORES));
      scores(200, scoring(list).header("Tranche-Model", model.get("name").asText()).post(SCORES));
    }
    scores(400, scoring("{").post(SCORES));
    scores(413, scoring("[" + "{},".repeat(1_000) + "{}]").post(SCORES));
    scores(415, given().contentType("text/csv").body("id;income").post(SCORES));
    scores(422, scoring(faulty).post(SCORES));
    scores(422, scoring(list).queryParam("explain", "al").post(SCORES));
    scores(404, scoring(list).post(SCORES + "/x"));
    scores(405, given().get(SCORES));
  }

  @Test
  void describesEveryOtherAnswer() throws Exception {
    for (String path : List.of("/v1/model", "/v1/schema", "/q/openapi")) {
      if (!path.startsWith("/q")) {
        answered("get", path, 200, given().get(path));
        String tag = given().get(path).header("ETag");
        answered("get", path, 304, given().header("If-None-Match", tag).get(path));
      }
      answered("get", path, 404, given().get(path + "/x"));
      answered("get", path, 405, given().body("{}").put(path));
    }
    answered("get", "/q/openapi", 200, given().get("/q/openapi?format=json"));
    answered("get", "/q/openapi", 422, given().get("/q/openapi?format=xml"));
  }

  @Test
  void givesOnlyExamplesThatFitTheirSchemas() throws Exception {
    Contract contract = Contract.now();
    List<String> checked = new ArrayList<>();
    examples(contract, contract.document(), "", checked);
    assertTrue(checked.size() >= 20, checked.toString());
  }

  @Test
  void namesTheErrorsThatCanBeReached() throws Exception {
    Contract contract = Contract.now();
    Set<String> named = new TreeSet<>();
    contract.operation("post", SCORES).get("responses").fieldNames().forEachRemaining(named::add);
    Set<String> all =
        Set.of("200", "400", "401", "403", "404", "405", "413", "415", "422", "500", "503");
    assertEquals(new TreeSet<>(all), named);
  }

  @Test
  void hasExactlyTheMethodsOfTheFunction() throws Exception {
    Contract contract = Contract.now();
    for (var path : contract.document().get("paths").properties()) {
      for (String method : List.of("get", "post", "put", "patch", "delete")) {
        int status = given().request(method.toUpperCase(Locale.ROOT), path.getKey()).statusCode();
        assertEquals(
            path.getValue().has(method), status != 405, method + path.getKey() + " " + status);
        assertTrue(status != 404, path.getKey());
      }
    }
  }

  private void examples(Contract contract, JsonNode node, String at, List<String> checked) {
    JsonNode schema = node.path("schema");
    if (schema.isObject()) {
      for (JsonNode example : node.path("examples")) {
        assertEquals(Set.of(), contract.faults(schema, example.get("value")), at);
        checked.add(at);
      }
      if (node.has("example")) {
        assertEquals(Set.of(), contract.faults(schema, node.get("example")), at);
        checked.add(at);
      }
    }
    for (var member : node.properties()) {
      examples(contract, member.getValue(), at + "/" + member.getKey(), checked);
    }
    if (node.isArray()) {
      node.forEach(item -> examples(contract, item, at + "/-", checked));
    }
  }

  private static RequestSpecification scoring(Object body) {
    return given().contentType("application/json").body(body.toString());
  }

  private void scores(int status, Response answer) throws Exception {
    answered("post", SCORES, status, answer);
  }

  private void answered(String method, String path, int status, Response answer) throws Exception {
    String at = method + " " + path + ": " + answer.asString();
    assertEquals(status, answer.statusCode(), at);
    Contract contract = Contract.now();
    JsonNode described = contract.response(method, path, status);
    assertFalse(described.isMissingNode(), at);
    described
        .path("headers")
        .properties()
        .forEach(
            header -> {
              JsonNode schema = contract.resolved(header.getValue());
              String value = answer.header(header.getKey());
              if (value != null || schema.path("required").asBoolean()) {
                JsonNode text = JsonNodeFactory.instance.textNode(value);
                assertEquals(Set.of(), contract.faults(schema.get("schema"), text), at);
              }
            });
    if (described.has("content")) {
      String type = answer.contentType().replaceFirst(";.*", "");
      JsonNode schema = described.get("content").path(type).path("schema");
      assertFalse(schema.isMissingNode(), type + " of " + at);
      assertEquals(Set.of(), contract.faults(schema, json.readTree(answer.asString())), at);
    } else {
      assertEquals("", answer.asString());
    }
  }
}
