package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.Answered;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer says by which names its request is found again. */
@QuarkusTest
class TraceHeadersTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
  private static final String VALID = "00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /v1/risk-scores | {} | 422",
        "POST | /v1/risk-scores | { | 400",
        "POST | /v1/risk-scores/ | {} | 404",
        "GET | /v1/risk-scores | {} | 405",
        "GET | /v1/model | | 200",
        "HEAD | /v1/model | | 200",
        "OPTIONS | /v1/model | | 200",
        "GET | /nothing | | 404",
        "A B | /v1/model | | 400"
      })
  void areOnAnswersAndProblems(String method, String path, String body, int status)
      throws Exception {
    Answered answer =
        new GatewayEvent(
                method, path, "", Map.of("traceparent", PARENT), body == null ? "" : body, "null")
            .answer();
    assertEquals(status, answer.status(), answer::toString);
    assertTrue(answer.header("traceparent").matches(VALID), answer::toString);
    assertTrue(answer.header("traceparent").contains(TRACE), answer::toString);
    if (answer.mediaType().startsWith("application/problem")) {
      JsonNode problem = new ObjectMapper().readTree(answer.body());
      assertEquals(problem.get("request_id").asText(), answer.header("X-Request-Id"));
    }
    assertTrue(!answer.header("X-Request-Id").isEmpty(), answer::toString);
  }

  @Test
  void areThoseOfTheScore() throws Exception {
    Answered answer = GatewayEvent.scoring(Served.now().customer("U1"), "", Map.of()).answer();
    JsonNode score = new ObjectMapper().readTree(answer.body());
    assertEquals(score.get("request_id").asText(), answer.header("X-Request-Id"));
  }

  @Test
  void areNewWhereNoneCame() throws Exception {
    Answered one = GatewayEvent.by("null", "GET", "/nothing").answer();
    Answered other = GatewayEvent.by("null", "GET", "/nothing").answer();
    assertTrue(one.header("traceparent").matches(VALID), one::toString);
    assertNotEquals(one.header("traceparent"), other.header("traceparent"));
    assertNotEquals(one.header("X-Request-Id"), other.header("X-Request-Id"));
  }

  /** What the caller calls its request is not taken over: it could be anybody's name. */
  @Test
  void arePassedOverInRequests() throws Exception {
    Map<String, String> headers = Map.of("X-Request-Id", "mine", "traceparent", "00-x");
    Answered answer = GatewayEvent.scoring(Served.now().customer("U1"), "", headers).answer();
    assertNotEquals("mine", answer.header("X-Request-Id"));
    assertTrue(answer.header("traceparent").matches(VALID), answer::toString);
  }
}
