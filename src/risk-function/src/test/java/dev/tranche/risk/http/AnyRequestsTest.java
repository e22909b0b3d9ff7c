package dev.tranche.risk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.Answered;
import dev.tranche.risk.Contract;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is sent is scored or refused with a problem document, and does no harm. */
@QuarkusTest
class AnyRequestsTest {
  /** {@code -Dtranche.any-requests=100000} sends more. */
  private static final int REQUESTS = Integer.getInteger("tranche.any-requests", 2_000);

  private static final Set<Integer> REFUSED = Set.of(400, 404, 405, 413, 415, 422);

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void isScoredOrRefusedInWords() throws Exception {
    Served served = Served.now();
    Contract contract = Contract.now();
    URI base = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    AnyRequests requests = new AnyRequests(20261122, served, base);
    JsonNode before = score(served);
    Map<Integer, Integer> answers = new TreeMap<>();
    // The client's own first request takes it a tenth of a second.
    client.send(
        HttpRequest.newBuilder(base.resolve("/v1/model")).build(), BodyHandlers.discarding());
    long[] nanoseconds = new long[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      HttpRequest request = requests.next();
      long start = System.nanoTime();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      nanoseconds[i] = System.nanoTime() - start;
      answers.merge(answer.statusCode(), 1, Integer::sum);
      check(contract, i + ": " + request.method() + " " + request.uri(), request, answer);
    }
    tell(nanoseconds);
    assertEquals(before, score(served));
    assertTrue(
        answers.keySet().containsAll(Set.of(200, 400, 404, 405, 413, 415, 422)), "" + answers);
  }

  /** Told, not asserted: it is the machine's time as well. */
  private static void tell(long[] nanoseconds) {
    Arrays.sort(nanoseconds);
    int last = nanoseconds.length - 1;
    System.out.printf(
        Locale.ROOT,
        "%,d requests: median %.2f ms, 99.9 %% within %.1f ms, slowest %.1f and %.1f ms%n",
        nanoseconds.length,
        nanoseconds[last / 2] / 1e6,
        nanoseconds[(int) (last * 0.999)] / 1e6,
        nanoseconds[last - 1] / 1e6,
        nanoseconds[last] / 1e6);
  }

  /** As the contract says; where it says nothing of path and method, a problem document. */
  private void check(
      Contract contract, String which, HttpRequest request, HttpResponse<String> answer)
      throws Exception {
    int status = answer.statusCode();
    assertTrue(status == 200 || REFUSED.contains(status), which + " got " + status);
    assertFalse(answer.body().contains("Exception"), which + answer.body());
    if (request.method().equals("HEAD")) {
      return;
    }
    Map<String, String> headers = new TreeMap<>();
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    var answered = new Answered(status, headers, answer.body());
    String method = request.method().toLowerCase(Locale.ROOT);
    String path = request.uri().getPath();
    if (contract.operation(method, path).isMissingNode()) {
      assertEquals("application/problem+json", answered.mediaType(), which);
      contract.verifyProblem(answer.body());
    } else {
      contract.verify(method, path, answered);
    }
  }

  private static JsonNode score(Served served) throws Exception {
    String text = Served.post(served.customer("U1")).statusCode(200).extract().asString();
    return new ObjectMapper().readTree(text).get("probability_of_default");
  }
}
