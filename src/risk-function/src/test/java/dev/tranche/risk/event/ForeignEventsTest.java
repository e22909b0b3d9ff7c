package dev.tranche.risk.event;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.Contract;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of events that are no request of payload format 2.0. */
@QuarkusTest
class ForeignEventsTest {
  private static final String FORMAT = "only payload format 2.0";
  private static final String SENT = "U7";
  private static final int LEAST = 100;

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @MethodSource("dev.tranche.risk.event.ForeignEventTable#requests")
  void toCallersThatWaitTheFormatIsNamed(String event) throws Exception {
    JsonNode answer = json.readTree(handedOver(event, 200));
    assertEquals(400, answer.get("statusCode").intValue(), answer.toString());
    assertEquals("false", answer.get("isBase64Encoded").toString());
    String type = "application/problem+json";
    assertEquals(type, answer.at("/headers/Content-Type").textValue());
    assertEquals(type, answer.at("/multiValueHeaders/Content-Type/0").textValue());
    String problem = answer.get("body").textValue();
    Contract.now().verifyProblem(problem);
    assertTrue(json.readTree(problem).get("detail").textValue().contains("payload format 2.0"));
    assertFalse(answer.toString().contains(SENT), answer.toString());
  }

  @ParameterizedTest
  @MethodSource("dev.tranche.risk.event.ForeignEventTable#warmUps")
  void whatAsksForNothingIsAnsweredOk(String event) throws Exception {
    JsonNode answer = json.readTree(handedOver(event, 200));
    assertEquals(200, answer.get("statusCode").intValue(), answer.toString());
    assertEquals("ok", answer.get("body").textValue());
  }

  @ParameterizedTest
  @MethodSource("dev.tranche.risk.event.ForeignEventTable#others")
  void anyOtherFailsSoThatItsSourceKeepsIt(String event) throws Exception {
    JsonNode error = json.readTree(handedOver(event, 500));
    String message = error.get("errorMessage").textValue();
    assertTrue(message.contains(FORMAT), message);
    assertEquals(1, message.lines().count());
    assertFalse(error.toString().contains(SENT), message);
    assertFalse(error.has("stackTrace"), message);
  }

  @Test
  void theyAreOfAllKinds() {
    long kinds =
        Stream.of(
                ForeignEventTable.requests(),
                ForeignEventTable.warmUps(),
                ForeignEventTable.others())
            .flatMap(events -> events)
            .distinct()
            .count();
    assertTrue(kinds >= LEAST, "only " + kinds);
  }

  @Test
  void afterThemRequestsAreServed() throws Exception {
    handedOver("{\"Records\": []}", 500);
    handedOver("{}", 200);
    Served.post(Served.now().customer("U1")).statusCode(200);
  }

  private static String handedOver(String event, int status) {
    return given()
        .contentType("application/json")
        .body(event)
        .post("/_lambda_")
        .then()
        .statusCode(status)
        .extract()
        .asString();
  }
}
