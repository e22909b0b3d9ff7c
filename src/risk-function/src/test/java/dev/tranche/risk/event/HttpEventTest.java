package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaMapperRecorder;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HttpEventTest {
  private static HttpEvent read(String json) throws IOException {
    return HttpEvent.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String body(String json) throws IOException {
    return read(json).body().orElseThrow().toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"body\": \"{\\\"a\\\": \\\"é\\\"}\", \"rawPath\": \"/x\"}",
        "{\"rawPath\": \"/x\", \"isBase64Encoded\": false, \"body\": \"{\\u0022a\\\": \\\"é\\\"}\"}",
        "{\"isBase64Encoded\": true, \"body\": \"eyJhIjogIsOpIn0=\", \"rawPath\": \"/x\"}",
        "{\"headers\": {\"body\": \"x\"}, \"Body\": \"{\\\"a\\\": \\\"é\\\"}\", \"rawPath\": \"/x\"}"
      })
  void decodesTheBodyWhereverItIs(String json) throws IOException {
    assertEquals("{\"a\": \"é\"}", body(json));
    assertEquals("/x", read(json).event().getRawPath());
  }

  @Test
  void knowsTheBodyFromOtherMembersOfThatName() throws IOException {
    HttpEvent event =
        read("{\"headers\": {\"body\": \"x\"}, \"other\": {\"body\": \"y\"}, \"body\": \"z\"}");
    assertEquals(Map.of("body", "x"), event.event().getHeaders());
    assertEquals("z", event.body().orElseThrow().toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"body\": null}", "{\"headers\": {\"body\": \"x\"}}"})
  void thereMayBeNone(String json) throws IOException {
    assertTrue(read(json).body().isEmpty());
  }

  @Test
  void readsBytesThatAreNoText() throws IOException {
    var body = read("{\"isBase64Encoded\": true, \"body\": \"AP+A\"}").body().orElseThrow();
    assertEquals(0x00ff80, body.readMedium());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "{\"body\": \"a", "{\"body\": \"\\x\"}"})
  void refusesWhatIsNotJson(String json) {
    assertThrows(JacksonException.class, () -> read(json));
  }

  @Test
  void keepsAllElseAsQuarkusReadsIt() throws IOException {
    String json =
        "{\"version\": \"2.0\", \"rawPath\": \"/v1\", \"rawQueryString\": \"a=b\", \"cookies\":"
            + " [\"c=d\"], \"headers\": {\"e\": \"f,g\"}, \"unknown\": [1], \"requestContext\":"
            + " {\"http\": {\"method\": \"POST\", \"sourceIp\": \"192.0.2.1\"}, \"authorizer\":"
            + " {\"jwt\": {\"claims\": {\"scope\": \"s\"}}}}}";
    assertEquals(
        AmazonLambdaMapperRecorder.objectMapper.readValue(json, read(json).event().getClass()),
        read(json).event());
  }
}
