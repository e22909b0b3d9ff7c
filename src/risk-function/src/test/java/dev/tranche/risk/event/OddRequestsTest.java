package dev.tranche.risk.event;

import static dev.tranche.risk.Served.SCORES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.Answered;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no well-behaved client sends get what all others get. */
@QuarkusTest
class OddRequestsTest {
  private static final Map<String, String> NO_HEADERS = Map.of();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%", "%z", "a|b", "{}", "^", "\"", "<", "\\", "`", " ", "\n", "é", "%00", "[", "#"
      })
  void anyCharacterInTheQueryIsAWordThatIsNotKnown(String word) throws Exception {
    Answered answer =
        GatewayEvent.scoring(Served.now().customer("U1"), "explain=" + word, NO_HEADERS).answer();
    assertEquals("post /v1/risk-scores 422", verified("post", SCORES, answer));
    assertTrue(answer.body().contains("unknown_explain"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "v1/x",
        "//",
        "//x/v1/model",
        "/v1/model%",
        "/v1/model|",
        "/{}",
        "/\"",
        "/<",
        "/\\",
        "/v1/ model",
        "/v1/model\n",
        "/[",
        "/\0",
        "/v1/model?x",
        "/v1/model#x",
        "http://x/v1/model",
        "/v1/../v1/model",
        "/./v1/model",
        "/x/%2e%2e/v1/model",
        "/%76%31/model",
        "/v1/%6Dodel"
      })
  void anyCharacterInThePathIsOfAPathThatThereIsNot(String path) throws Exception {
    Answered answer = new GatewayEvent("GET", path, "", NO_HEADERS, "", "null").answer();
    assertEquals(404, answer.status(), answer.toString());
    Contract.now().verifyProblem(answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "host, ''",
        "host, a b",
        "host, ::",
        "host, [",
        "host, x:y",
        "host, x:99999",
        "host, é",
        "host, http://x",
        "host, %",
        "host, u@x",
        "host, {}",
        "content-length, -1",
        "content-length, x",
        "content-length, 999999",
        "content-length, 0",
        "expect, 100-continue",
        "expect, x",
        "te, gzip",
        "transfer-encoding, gzip",
        "upgrade, h2c",
        "connection, close",
        "accept, x",
        "accept, ;",
        "accept, 'a/b;q=x,,,'",
        "accept, ', ,'",
        "accept, a/b/c",
        "content-encoding, identity",
        "content-encoding, ''"
      })
  void anyHeaderThatIsAboutTheConnectionIsPassedOver(String name, String value) throws Exception {
    Map<String, String> headers = Map.of(name, value);
    Answered scored = GatewayEvent.scoring(Served.now().customer("U1"), "", headers).answer();
    assertEquals("post /v1/risk-scores 200", verified("post", SCORES, scored));
    for (String path : new String[] {"/v1/model", "/v1/schema", "/q/openapi"}) {
      Answered answer = new GatewayEvent("GET", path, "", headers, "", "null").answer();
      assertEquals("get " + path + " 200", verified("get", path, answer));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "br", "deflate", "identity, gzip", "x"})
  void aCompressedBodyIsRefused(String coding) throws Exception {
    Answered answer =
        GatewayEvent.scoring(Served.now().customer("U1"), "", Map.of("content-encoding", coding))
            .answer();
    assertEquals("post /v1/risk-scores 415", verified("post", SCORES, answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/risk-scores", "/v1/model", "/v1/schema", "/q/openapi"})
  void allowSaysWhichMethodsThePathHas(String path) throws Exception {
    String get = path.equals(SCORES) ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
    for (String method : new String[] {"PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "post", "X"}) {
      Answered refused = new GatewayEvent(method, path, "", NO_HEADERS, "", "null").answer();
      assertEquals(405, refused.status(), method);
      assertEquals(get, refused.header("Allow"), method);
      Contract.now().verifyProblem(refused.body());
    }
    Answered options = new GatewayEvent("OPTIONS", path, "", NO_HEADERS, "", "null").answer();
    assertEquals(200, options.status());
    assertEquals(get, options.header("Allow"));
    Answered head = new GatewayEvent("HEAD", path, "", NO_HEADERS, "", "null").answer();
    assertEquals(path.equals(SCORES) ? 405 : 200, head.status());
    assertEquals("", head.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/risk-scores, '', x, 405",
    "/v1/model, x=y, x, 422",
    "/v1/x, '', x, 404",
    "/v1/model, '', 'a\nb', 400",
  })
  void headIsNeverAnsweredWithABody(String path, String query, String agent, int status)
      throws Exception {
    Map<String, String> headers = Map.of("user-agent", agent);
    Answered get = new GatewayEvent("GET", path, query, headers, "", "null").answer();
    Contract.now().verifyProblem(get.body());
    Answered head = new GatewayEvent("HEAD", path, query, headers, "", "null").answer();
    assertEquals(status, head.status());
    assertEquals(get.status(), head.status());
    assertEquals("", head.body());
  }

  @ParameterizedTest
  @CsvSource({"a b, c", "é, x", "':path', x", "x, '\0'", "x, 'a\nb'", "'content-type ', x"})
  void whatHttpForbidsIsRefused(String name, String value) throws Exception {
    for (String path : new String[] {"/v1/model", "/v1/schema", "/q/openapi"}) {
      Answered answer = new GatewayEvent("GET", path, "", Map.of(name, value), "", "null").answer();
      assertEquals("get " + path + " 400", verified("get", path, answer));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A B", "é", "GET\n/"})
  void aMethodThatIsNoneIsRefused(String method) throws Exception {
    Answered answer = new GatewayEvent(method, SCORES, "", NO_HEADERS, "{}", "null").answer();
    assertEquals("post /v1/risk-scores 400", verified("post", SCORES, answer));
  }

  @Test
  void anEscapedPairOfSurrogatesIsTheCharacterThatItMeans() throws Exception {
    ObjectMapper json = new ObjectMapper();
    String escaped = "{\"features\": {\"a\\ud83d\\ude00\": 1}, \"b\\uD83D\\uDE00\": \"\\\\ud83d\"}";
    JsonNode error = json.readTree(posted(escaped).body());
    JsonNode same =
        json.readTree(posted("{\"features\": {\"a😀\": 1}, \"b😀\": \"\\\\ud83d\"}").body());
    assertEquals(same.get("errors"), error.get("errors"));
    assertEquals("/features/a😀", error.at("/errors/0/pointer").asText());
    int last = error.get("errors").size() - 1;
    assertEquals("/b😀", error.at("/errors/" + last + "/pointer").asText());
    assertEquals(422, error.get("status").intValue());
    for (String half : new String[] {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83d\\\\ude00"}) {
      assertEquals(400, posted("{\"features\": {\"a" + half + "\": 1}}").status(), half);
    }
  }

  private static Answered posted(String body) throws Exception {
    return new GatewayEvent("POST", SCORES, "", NO_HEADERS, body, "null").answer();
  }

  private static String verified(String method, String path, Answered answer) throws Exception {
    return Contract.now().verify(method, path, answer);
  }
}
