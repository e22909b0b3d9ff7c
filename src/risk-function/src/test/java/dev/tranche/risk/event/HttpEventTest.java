package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEventTest {
  private static final String REQUEST =
      "\"rawPath\": \"/v1/x\", \"requestContext\": {\"http\": {\"method\": \"POST\"}}";

  private static HttpEvent read(String members) throws IOException {
    return event("{" + REQUEST + members + "}");
  }

  private static HttpEvent event(String json) throws IOException {
    return HttpEvent.of(new ObjectMapper().readTree(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"body\": \"{\\\"a\\\": \\\"é𝕏\\\"}\"",
        ", \"isBase64Encoded\": false, \"body\": \"{\\u0022a\\\": \\\"é\\ud835\\udd4f\\\"}\"",
        ", \"isBase64Encoded\": true, \"body\": \"eyJhIjogIsOp8J2VjyJ9\"",
        ", \"isBase64Encoded\": true, \"body\": \"eyJ\\r\\n hIjogIsO\\np8J2V\\njyJ9\\r\\n\""
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
        event(
            "{\"version\": \"2.0\", \"rawPath\": \"/q/%61\", \"rawQueryString\": \"a=b&c\","
                + " \"cookies\": [\"d=e\", \"f=g\"], \"headers\": {\"H\": \"i, j\", \"k\": null,"
                + " \"Accept\": \"l\"}, \"other\": [1], \"requestContext\": {\"http\":"
                + " {\"method\": \"GET\"}, \"authorizer\": {\"jwt\": {\"scopes\": [\"m\"]}}}}");
    assertEquals("GET", event.method());
    assertEquals("/q/%61?a=b&c", event.target());
    assertEquals(Map.of("H", "i, j", "cookie", "d=e; f=g"), event.headers());
    assertEquals("l", event.accept());
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
        "Host",
        "accept"
      })
  void dropsWhatTheFunctionMustNotSee(String header) throws IOException {
    HttpEvent event = read(", \"headers\": {\"" + header + "\": \"x\", \"a\": \"b\"}");
    assertEquals(Map.of("a", "b"), event.headers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "eyJh!Ijog", "=", "é", "eyJhI"})
  void refusesABodyThatIsNotTheBase64ThatItIsSaidToBe(String body) {
    String members = ", \"isBase64Encoded\": true, \"body\": \"" + body + "\"";
    var e = assertThrows(IllegalRequestException.class, () -> read(members).body());
    assertTrue(e.detail().contains("Base64"), e.detail());
  }
}
