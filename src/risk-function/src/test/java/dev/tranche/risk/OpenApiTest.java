package dev.tranche.risk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
      assertEquals(7, read.getOpenAPI().getPaths().size());
    }
  }

  @Test
  void isRefusedByThatValidatorIfItIsSpoilt() {
    String text = given().get("/q/openapi").then().extract().asString();
    String spoilt = text.replaceFirst("operationId:", "operationID:");
    assertFalse(new OpenAPIV3Parser().readContents(spoilt).getMessages().isEmpty());
  }

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
  void givesOnlyExamplesThatFitTheirSchemas() throws Exception {
    Contract contract = Contract.now();
    List<String> checked = new ArrayList<>();
    examples(contract, contract.document(), "", checked);
    assertTrue(checked.size() >= 20, checked.toString());
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
        assertEquals(Set.of(), contract.violations(schema, example.get("value")), at);
        checked.add(at);
      }
      if (node.has("example")) {
        assertEquals(Set.of(), contract.violations(schema, node.get("example")), at);
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
}
