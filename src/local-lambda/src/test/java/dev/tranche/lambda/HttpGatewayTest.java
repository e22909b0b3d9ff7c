package dev.tranche.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import dev.tranche.lambda.http.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpGatewayTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private LocalFunction function;
  private HttpGateway gateway;

  @BeforeAll
  void open(@TempDir Path root) throws Exception {
    function = TestFunction.serving(root);
    gateway = HttpGateway.open(0, function, Map.of("GET /own page", HttpGatewayTest::own));
  }

  private static Reply own(Headers headers, byte[] body) {
    String text = headers.getFirst("X-Id") + " asked with " + body.length + " bytes";
    return Reply.of(200, "text/plain", text.getBytes(UTF_8));
  }

  @AfterAll
  void close() {
    gateway.close();
    function.close();
  }

  @Test
  void describesTheRequestInPayloadFormatTwo() throws Exception {
    JsonNode event = eventOf(request("/v1/risk%20scores?a=1").header("User-Agent", "test"));
    assertEquals("2.0", event.path("version").asText());
    assertEquals("$default", event.path("routeKey").asText());
    assertEquals("/v1/risk%20scores", event.path("rawPath").asText());
    assertEquals("a=1", event.path("rawQueryString").asText());
    assertFalse(event.path("isBase64Encoded").asBoolean(true));
    assertFalse(event.has("body"));
    JsonNode context = event.path("requestContext");
    assertEquals("$default", context.path("stage").asText());
    assertEquals("GET", context.path("http").path("method").asText());
    assertEquals("HTTP/1.1", context.path("http").path("protocol").asText());
    assertEquals("127.0.0.1", context.path("http").path("sourceIp").asText());
    assertEquals("test", context.path("http").path("userAgent").asText());
    assertTrue(context.path("timeEpoch").asLong() > 0);
    assertFalse(context.path("requestId").asText().isEmpty());
  }

  @Test
  void joinsRepeatedHeadersAndParametersByCommas() throws Exception {
    JsonNode event =
        eventOf(
            request("/?name=a%20b&name=%C3%A9%26&flag&empty=&plus=1+2")
                .header("X-Id", "1")
                .header("X-Id", "2"));
    assertEquals("1,2", event.path("headers").path("x-id").asText());
    JsonNode parameters = event.path("queryStringParameters");
    assertEquals("a b,é&", parameters.path("name").asText());
    assertEquals("", parameters.path("flag").asText("absent"));
    assertEquals("", parameters.path("empty").asText("absent"));
    assertEquals("1 2", parameters.path("plus").asText());
  }

  @Test
  void movesCookiesOutOfTheHeaders() throws Exception {
    JsonNode event = eventOf(request("/").header("Cookie", "a=1; b=2"));
    assertEquals("[\"a=1\",\"b=2\"]", event.path("cookies").toString());
    assertFalse(event.path("headers").has("cookie"));
  }

  @Test
  void passesTextAsTextAndEverythingElseInBase64() throws Exception {
    JsonNode text = eventOf(post("/", "application/problem+json; charset=utf-8", "\"é\""));
    assertEquals("\"é\"", text.path("body").asText());
    assertFalse(text.path("isBase64Encoded").asBoolean());
    JsonNode binary = eventOf(post("/", "application/octet-stream", "é"));
    assertEquals("w6k=", binary.path("body").asText());
    assertTrue(binary.path("isBase64Encoded").asBoolean());
  }

  @Test
  void returnsStatusHeadersCookiesAndABinaryBodyUnharmed() throws Exception {
    byte[] body = new byte[256];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) i;
    }
    HttpRequest request = request("/mirror").POST(BodyPublishers.ofByteArray(body)).build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    assertEquals(201, response.statusCode());
    assertArrayEquals(body, response.body());
    assertEquals(List.of("application/x-test"), response.headers().allValues("Content-Type"));
    assertEquals(List.of("a", "b"), response.headers().allValues("X-Reason"));
    assertEquals(List.of("2"), response.headers().allValues("X-One"));
    assertEquals(List.of("a=1; Path=/", "b=2"), response.headers().allValues("Set-Cookie"));
  }

  @Test
  void answersHeadWithTheLengthAlone() throws Exception {
    HttpRequest head = request("/any").method("HEAD", BodyPublishers.noBody()).build();
    HttpResponse<String> response = client.send(head, BodyHandlers.ofString());
    assertEquals(200, response.statusCode());
    assertEquals("", response.body());
    assertTrue(response.headers().firstValueAsLong("Content-Length").orElse(0) > 0);
  }

  @Test
  void answersWithoutABodyWhereThereIsNone() throws Exception {
    HttpResponse<String> none = send(request("/none"));
    assertEquals(204, none.statusCode());
    assertTrue(none.headers().firstValue("Content-Length").isEmpty());
    HttpResponse<String> empty = send(request("/empty"));
    assertEquals(404, empty.statusCode());
    assertEquals("none", empty.headers().firstValue("X-Why").orElse(""));
    assertEquals("", empty.body());
  }

  @Test
  void reportsAFunctionsErrorAsABadGateway() throws Exception {
    HttpResponse<String> response = send(request("/fail"));
    assertEquals(502, response.statusCode());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    assertEquals(
        "{\"type\":\"about:blank\",\"title\":\"Function credit failed\",\"status\":502,"
            + "\"detail\":\"Bad: no such customer\"}",
        response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no-json", "/no-status", "/no-base64"})
  void reportsAnAnswerThatIsNoResponseAsABadGateway(String path) throws Exception {
    HttpResponse<String> response = send(request(path));
    assertEquals(502, response.statusCode());
    assertTrue(response.body().contains("Function credit gave no response"), response.body());
  }

  @Test
  void refusesABodyOverSixMegabytes() throws Exception {
    byte[] body = new byte[Payload.LIMIT_BYTES + 1];
    assertEquals(413, send(request("/mirror").POST(BodyPublishers.ofByteArray(body))).statusCode());
  }

  @Test
  void answersARouteOfItsOwnWithoutTheFunction() throws Exception {
    HttpResponse<String> response = send(request("/own%20page?a=1").header("X-Id", "7"));
    assertEquals(200, response.statusCode());
    assertEquals("7 asked with 0 bytes", response.body());
    HttpRequest head = request("/own%20page").method("HEAD", BodyPublishers.noBody()).build();
    HttpResponse<String> length = client.send(head, BodyHandlers.ofString());
    assertEquals("text/plain", length.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void handsAnotherMethodOrALongerPathToTheFunction() throws Exception {
    assertEquals(
        "POST",
        eventOf(post("/own%20page", "text/plain", "a")).at("/requestContext/http/method").asText());
    assertEquals("/own%20page/", eventOf(request("/own%20page/")).path("rawPath").asText());
  }

  @Test
  void namesAPortItCannotHave() {
    IOException refusal =
        assertThrows(IOException.class, () -> HttpGateway.open(gateway.port(), function).close());
    assertTrue(
        refusal.getMessage().startsWith("Port " + gateway.port() + " of 127.0.0.1 cannot be used"));
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + pathAndQuery));
  }

  private HttpRequest.Builder post(String path, String contentType, String body) {
    return request(path)
        .header("Content-Type", contentType)
        .POST(BodyPublishers.ofString(body, UTF_8));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode eventOf(HttpRequest.Builder request) throws Exception {
    return new JsonMapper().readTree(send(request).body());
  }
}
