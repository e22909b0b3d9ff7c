package dev.tranche.risk.problem;

import static dev.tranche.risk.Served.SCORES;
import static dev.tranche.risk.Served.pointer;
import static dev.tranche.risk.Served.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.Contract;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusalsTest {
  @Test
  void namesEveryViolationOfACustomerAtOnce() throws Exception {
    Served served = Served.now();
    ObjectNode customer = served.customer("U1");
    String first = served.card().at("/features/0/name").asText();
    ((ObjectNode) customer.get("features")).put(first, true);
    ((ObjectNode) customer.get("features")).put("no such/feature~", 1);
    customer.put("colour", "red");
    problem(post(customer), 422)
        .body("type", equalTo("/q/errors#invalid-request"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/colour", "/features" + pointer(first), "/features/no such~1feature~0"))
        .body("errors.code", containsInAnyOrder("unknown_field", "wrong_type", "unknown_feature"));
  }

  @Test
  void suggestsTheFeatureThatAMistypedNameMeant() throws Exception {
    Served served = Served.now();
    String name = served.card().at("/features/0/name").asText();
    String typed = name + "x";
    ObjectNode customer = JsonNodeFactory.instance.objectNode();
    customer.putObject("features").put(typed, 1);
    problem(post(customer), 422)
        .body("errors[0].pointer", equalTo("/features" + pointer(typed)))
        .body("errors[0].detail", containsString("did you mean '" + name + "'?"));
  }

  @Test
  void saysWhereAFeatureBelongsThatWasGivenBesideTheId() throws Exception {
    Served served = Served.now();
    String name = served.card().at("/features/0/name").asText();
    ObjectNode customer = served.customer("U1");
    customer.set(name, customer.get("features").get(name));
    problem(post(customer), 422)
        .body("errors[0].pointer", equalTo(pointer(name)))
        .body("errors[0].detail", containsString("put it inside 'features'"));
  }

  @Test
  void refusesANumberForATextAndWordsForANumber() throws Exception {
    Served served = Served.now();
    for (String name : served.features("numeric")) {
      ObjectNode customer = served.customer("U1");
      ((ObjectNode) customer.get("features")).put(name, "twelve");
      problem(post(customer), 422).body("errors[0].detail", containsString("this text is not one"));
    }
    for (String name : served.features("categorical")) {
      ObjectNode customer = served.customer("U1");
      ((ObjectNode) customer.get("features")).put(name, 12);
      problem(post(customer), 422).body("errors[0].code", equalTo("wrong_type"));
    }
  }

  @Test
  void refusesANumberThatNoFloatHolds() throws Exception {
    for (String name : Served.now().features("numeric")) {
      problem(post("{\"features\": {\"" + name + "\": 1e99}}"), 422)
          .body("errors[0].code", equalTo("out_of_range"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"features\": {}",
        "{'id': 1}",
        "{\"id\": NaN}",
        "{\"id\": Infinity}",
        "{\"id\": 01}",
        "{} {}",
        "[]]",
        "{\"id\": \"a\", \"id\": \"b\"}",
        "nul",
        "\u0000",
        "{\"id\": \"\\ud800",
        "<html/>",
        "{\"features\": {}} // comment"
      })
  void refusesWhatIsNotJsonWithItsPlace(String body) {
    problem(post(body), 400)
        .body("type", equalTo("/q/errors#malformed-json"))
        .body("errors", hasSize(1))
        .body("errors[0].pointer", equalTo(""))
        .body("errors[0].code", equalTo("malformed_json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "7", "\"U1\""})
  void refusesWhatIsNotACustomer(String body) {
    problem(post(body), 422).body("errors[0].detail", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"features\": null}",
        "{\"features\": []}",
        "{\"features\": \"x\"}",
        "{\"features\": {}}"
      })
  void refusesACustomerWithoutFeatures(String body) {
    problem(post(body), 422).body("errors[0].pointer", equalTo("/features"));
  }

  @Test
  void refusesDeepNesting() {
    problem(post("[".repeat(100_000)), 400).body("detail", containsString("nested"));
  }

  @Test
  void refusesMoreThanAThousandCustomers() {
    problem(post("[" + "{},".repeat(1_000) + "{}]"), 413)
        .body("detail", startsWith("1001 customers"));
  }

  @Test
  void refusesMoreThanAMebibyte() {
    problem(post("\"" + "x".repeat(1 << 20) + "\""), 413).body("detail", containsString("bytes"));
  }

  @Test
  void refusesAnotherMediaType() {
    problem(given().contentType("text/csv").body("id;income").post(SCORES).then(), 415);
  }

  @Test
  void refusesAnotherMethodAndNamesThoseAllowed() {
    var post = problem(given().get(SCORES).then(), 405).extract().headers();
    assertTrue(String.join(",", post.getValues("Allow")).startsWith("POST"), post.toString());
    var get = problem(given().body("{}").put("/v1/model").then(), 405).extract().headers();
    assertTrue(String.join(",", get.getValues("Allow")).startsWith("GET"), get.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v1/",
        "/v2/risk-scores",
        "/index.html",
        "/v1/model/x",
        "/V1/model",
        "/v1/model/",
        "/v1/model//",
        "/v1//model",
        "//v1/model",
        "/v1/model;v=1",
        "/v1/schema/",
        "/v1/risk-scores/",
        "/q/openapi/",
        "/q/openapi/?format=json",
        "/q/"
      })
  void refusesAnotherPath(String path) {
    problem(given().get(path).then(), 404);
    problem(given().contentType("application/json").body("{}").post(path).then(), 404);
  }

  @Test
  void answersInJsonWhateverTheCallerWouldAccept() {
    given().accept("text/html").get("/v1/model").then().contentType("application/json");
    problem(given().accept("text/html").get("/v2").then(), 404);
  }

  private static void verifyDocument(String problem) {
    try {
      Contract.now().verifyProblem(problem);
    } catch (Exception e) {
      throw new AssertionError(problem, e);
    }
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status) {
    String text = answer.extract().asString();
    verifyDocument(text);
    for (String leak : new String[] {"Exception", "\tat ", "fasterxml", "dev.tranche", "Reader"}) {
      assertFalse(text.contains(leak), text);
    }
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("type", notNullValue())
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .body("errors", notNullValue())
        .body("request_id", notNullValue());
  }
}
