package dev.tranche.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InvokeApiTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private LocalFunction function;
  private InvokeApi api;

  @BeforeAll
  void open(@TempDir Path root) throws Exception {
    function = TestFunction.serving(root);
    api = InvokeApi.open(0, Map.of("credit", function));
  }

  @AfterAll
  void close() {
    api.close();
    function.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "credit",
        "credit:live",
        "000000000000:function:credit",
        "arn:aws:lambda:eu-central-1:000000000000:function:credit:live",
        "arn%3Aaws%3Alambda%3Aeu-central-1%3A000000000000%3Afunction%3Acredit"
      })
  void returnsTheAnswerOfTheFunctionNamedInAnyOfTheUsualWays(String name) throws Exception {
    HttpResponse<String> response = send(name, "[{\"id\":1}]", "RequestResponse");
    assertEquals(200, response.statusCode());
    assertEquals("[{\"id\":1}]", response.body());
    assertTrue(response.headers().firstValue("X-Amz-Function-Error").isEmpty());
    assertEquals("$LATEST", response.headers().firstValue("X-Amz-Executed-Version").orElse(""));
  }

  @Test
  void takesNoPayloadForAnEmptyDocument() throws Exception {
    assertEquals("{}", send("credit", "", "RequestResponse").body());
  }

  @Test
  void marksAFunctionsErrorAndReturnsItsDocument() throws Exception {
    HttpResponse<String> response = send("credit", "\"error\"", "RequestResponse");
    assertEquals(200, response.statusCode());
    assertEquals("Unhandled", response.headers().firstValue("X-Amz-Function-Error").orElse(""));
    assertEquals("{\"errorType\":\"Bad\",\"errorMessage\":\"no such customer\"}", response.body());
  }

  @Test
  void onlyChecksOnADryRun() throws Exception {
    assertEquals(204, send("credit", "\"die\"", "DryRun").statusCode());
  }

  @Test
  void refusesWhatLambdaRefuses() throws Exception {
    assertRefused(404, "ResourceNotFoundException", send("other", "1", "RequestResponse"));
    assertRefused(400, "InvalidRequestContentException", send("credit", "{", "RequestResponse"));
    assertRefused(400, "InvalidParameterValueException", send("credit", "1", "Event"));
    String large = "\"" + "x".repeat(Payload.LIMIT_BYTES) + "\"";
    assertRefused(413, "RequestTooLargeException", send("credit", large, "RequestResponse"));
  }

  private static void assertRefused(int status, String type, HttpResponse<String> response) {
    assertEquals(status, response.statusCode());
    assertEquals(type, response.headers().firstValue("X-Amzn-ErrorType").orElse(""));
    assertTrue(response.body().startsWith("{\"Type\":\"User\",\"Message\":"), response.body());
  }

  private HttpResponse<String> send(String name, String payload, String type) throws Exception {
    String path = "/2015-03-31/functions/" + name + "/invocations";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
            .header("X-Amz-Invocation-Type", type)
            .POST(BodyPublishers.ofString(payload))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
