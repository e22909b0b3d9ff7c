package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEventTest {
  private static final String REQUEST =
      "\"rawPath\": \"/v1/x\", \"requestContext\": {\"http\": {\"method\": \"POST\"}}";

  private static HttpEvent read(String members) throws IOException {
    String json = "{" + REQUEST + members + "}";
    return HttpEvent.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"body\": \"{\\\"a\\\": \\\"é𝕏\\\"}\"",
        ", \"isBase64Encoded\": false, \"body\": \"{\\u0022a\\\": \\\"é\\ud835\\udd4f\\\"}\"",
        ", \"isBase64Encoded\": true, \"body\": \"eyJhIjogIsOp8J2VjyJ9\""
      })
  void decodesTheBody(String members) throws IOException {
    byte[] body = read(members).body().orElseThrow();
    assertEquals("{\"a\": \"é𝕏\"}", new String(body, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"body\": null", ", \"headers\": {\"body\": \"x\"}"})
  void thereMayBeNoBody(String members) throws IOException {
    assertTrue(read(members).body().isEmpty());
  }

  @Test
  void readsBytesThatAreNoText() throws IOException {
    byte[] body = read(", \"isBase64Encoded\": true, \"body\": \"AP+A\"").body().orElseThrow();
    assertArrayEquals(new byte[] {0, -1, -128}, body);
  }

  @Test
  void readsMethodTargetHeadersAndCaller() throws IOException {
    HttpEvent event =
        HttpEvent.read(
            ("{\"version\": \"2.0\", \"rawPath\": \"/q/%61\", \"rawQueryString\": \"a=b&c\","
                    + " \"cookies\": [\"d=e\", \"f=g\"], \"headers\": {\"H\": \"i, j\", \"k\": null,"
                    + " \"Accept\": \"l\"}, \"other\": [1], \"requestContext\": {\"http\":"
                    + " {\"method\": \"GET\"}, \"authorizer\": {\"jwt\": {\"scopes\": [\"m\"]}}}}")
                .getBytes(StandardCharsets.UTF_8));
    assertEquals("GET", event.method());
    assertEquals("/q/%61?a=b&c", event.target());
    assertEquals(Map.of("H", "i, j", "Accept", "l", "cookie", "d=e; f=g"), event.headers());
    assertEquals("m", event.authorizer().at("/jwt/scopes/0").textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection",
        "content-length",
        "Expect",
        "HTTP2-Settings",
        "keep-alive",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "upgrade",
        "accept"
      })
  void dropsWhatTheFunctionMustNotSee(String header) throws IOException {
    HttpEvent event = read(", \"headers\": {\"" + header + "\": \"x\", \"a\": \"b\"}");
    assertEquals(Map.of("a", "b"), event.headers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | is no HTTP API's event of payload version 2.0",
        "[] | is no HTTP API's event of payload version 2.0",
        "`` | is no HTTP API's event of payload version 2.0",
        "{\"Records\": [{\"body\": \"x\"}]} | is no HTTP API's event of payload version 2.0",
        "{\"version\": \"1.0\", \"rawPath\": \"/\", \"requestContext\": {\"http\": {\"method\":"
            + " \"GET\"}}} | is no HTTP API's event of payload version 2.0",
        "{\"httpMethod\": \"GET\", \"path\": \"/\", \"requestContext\": {}} | is no HTTP API's"
            + " event of payload version 2.0",
        "{\"body\": \"U7 | is no JSON",
        "x | is no JSON"
      })
  void refusesWhatIsNoSuchEvent(String json, String why) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    var e = assertThrows(IOException.class, () -> HttpEvent.read(bytes));
    assertEquals("the event " + why, e.getMessage());
  }
}
