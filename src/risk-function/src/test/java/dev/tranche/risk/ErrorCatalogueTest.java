package dev.tranche.risk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page about errors, the contract's enumerations and what the function answers are the same.
 */
@QuarkusTest
class ErrorCatalogueTest {
  @Test
  void hasThePageAndTheContractAgreed() throws Exception {
    Contract contract = Contract.now();
    String page = page();
    assertEquals(
        words(contract.document().at("/components/schemas/ErrorCode/enum")),
        found(page, "(?m)^\\| (?!code |status )([a-z_]+) \\|"));
    assertEquals(
        words(contract.document().at("/components/schemas/ProblemType/enum")),
        found(page, "(?m)^## (.+)$").stream()
            .map(type -> type.equals("about:blank") ? type : "/q/errors#" + type)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void isWhereTheTypeOfAProblemLeads() {
    String type = Served.post("{}").statusCode(422).extract().path("type");
    assertEquals("/q/errors#invalid-request", type);
    URI place = URI.create(type);
    String heading = "## " + place.getFragment() + "\n";
    String page = given().get(place.getPath()).then().statusCode(200).extract().asString();
    assertTrue(page.contains(heading), page);
  }

  private static String page() {
    return given()
        .get("/q/errors")
        .then()
        .statusCode(200)
        .contentType("text/plain;charset=UTF-8")
        .extract()
        .asString();
  }

  private static Set<String> found(String page, String pattern) {
    List<String> all =
        Pattern.compile(pattern)
            .matcher(page)
            .results()
            .map((MatchResult it) -> it.group(1))
            .toList();
    Set<String> once = new TreeSet<>(all);
    assertEquals(all.size(), once.size(), "something is named twice: " + all);
    return once;
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new TreeSet<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }
}
