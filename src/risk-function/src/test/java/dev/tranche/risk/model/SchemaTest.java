package dev.tranche.risk.model;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SchemaTest {
  @Test
  void acceptsTheCustomersThatAreScored() throws Exception {
    Served served = Served.now();
    JsonSchema schema = schema();
    assertEquals(Set.of(), schema.validate(served.customer("U1").get("features")));
    for (String name : served.features("numeric")) {
      JsonNode features = served.customer("U1").get("features");
      ((ObjectNode) features).put(name, " 12 ");
      assertEquals(Set.of(), schema.validate(features), name);
      ((ObjectNode) features).put(name, "twelve");
      assertFalse(schema.validate(features).isEmpty(), name);
    }
  }

  @Test
  void namesTheBundle() throws Exception {
    String bundle = Served.now().card().get("bundle").asText();
    given()
        .get("/v1/schema")
        .then()
        .statusCode(200)
        .contentType("application/schema+json")
        .body("'$id'", equalTo("urn:tranche:features:" + bundle));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/schema", "/v1/model", "/q/openapi", "/q/openapi?format=json"})
  void isNotSentAgainToWhoHasIt(String path) {
    String tag = given().get(path).then().statusCode(200).extract().header("ETag");
    given()
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(equalTo(""));
    for (String known : new String[] {"W/" + tag, "\"other\", " + tag, "*"}) {
      given().header("If-None-Match", known).get(path).then().statusCode(304);
    }
    for (String other : new String[] {"\"other\"", "\"", "W/", "a,,\"b", "W/W/\"\""}) {
      given().header("If-None-Match", other).get(path).then().statusCode(200);
    }
  }

  private static JsonSchema schema() throws Exception {
    String text = given().get("/v1/schema").then().extract().asString();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(new ObjectMapper().readTree(text));
  }
}
