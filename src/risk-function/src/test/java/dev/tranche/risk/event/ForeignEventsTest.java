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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of events that are no request of payload format 2.0. */
@QuarkusTest
class ForeignEventsTest {
  private static final String FORMAT = "only payload format 2.0";

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": \"1.0\", \"httpMethod\": \"POST\", \"path\": \"/v1/risk-scores\","
            + " \"headers\": {}, \"requestContext\": {\"stage\": \"$default\"}, \"body\": \"U7\"}",
        "{\"httpMethod\": \"GET\", \"path\": \"/\", \"headers\": null, \"requestContext\": {}}",
        "{\"httpMethod\": \"GET\", \"path\": \"/\", \"multiValueHeaders\": {\"a\": [\"b\"]},"
            + " \"requestContext\": {\"elb\": {\"targetGroupArn\": \"arn\"}}}",
        "{\"version\": \"3.0\", \"rawPath\": \"/\","
            + " \"requestContext\": {\"http\": {\"method\": \"GET\"}}}"
      })
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
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "\"warmup\"",
        "{\"warmup\": true}",
        "{\"warmer\": true, \"concurrency\": 3}",
        "{\"source\": \"serverless-plugin-warmup\"}",
        "{\"version\": \"0\", \"detail-type\": \"Scheduled Event\", \"source\": \"aws.events\","
            + " \"resources\": [], \"detail\": {}}",
        "{\"version\": \"0\", \"detail-type\": \"Scheduled Event\", \"source\": \"aws.scheduler\","
            + " \"detail\": \"{}\"}"
      })
  void whatAsksForNothingIsAnsweredOk(String event) throws Exception {
    JsonNode answer = json.readTree(handedOver(event, 200));
    assertEquals(200, answer.get("statusCode").intValue(), answer.toString());
    assertEquals("ok", answer.get("body").textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Records\": [{\"eventSource\": \"aws:sqs\", \"body\": \"U7\"}]}",
        "{\"Records\": [{\"EventSource\": \"aws:sns\", \"Sns\": {\"Message\": \"warmup\"}}]}",
        "{\"Records\": [{\"eventSource\": \"aws:s3\", \"s3\": {}}]}",
        "{\"Records\": [{\"eventSource\": \"aws:kinesis\", \"kinesis\": {}}]}",
        "{\"Records\": [{\"eventSource\": \"aws:dynamodb\", \"dynamodb\": {}}]}",
        "{\"detail-type\": \"Object Created\", \"source\": \"aws.s3\", \"detail\": {}}",
        "{\"id\": \"U7\", \"features\": {\"warm\": true}}",
        "[{\"features\": {}}]",
        "[]",
        "7",
        "{\"key1\": \"value1\"}",
        "{\"requestContext\": {\"connectionId\": \"U7\"}}",
        "{\"body\": \"U7",
        "x"
      })
  void anyOtherFailsSoThatItsSourceKeepsIt(String event) throws Exception {
    JsonNode error = json.readTree(handedOver(event, 500));
    String message = error.get("errorMessage").textValue();
    assertTrue(message.contains(FORMAT), message);
    assertEquals(1, message.lines().count());
    assertFalse(error.toString().contains("U7"), message);
    assertFalse(error.has("stackTrace"), message);
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
