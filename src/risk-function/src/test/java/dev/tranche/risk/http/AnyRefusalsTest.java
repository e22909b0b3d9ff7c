package dev.tranche.risk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.risk.CapturedLog;
import dev.tranche.risk.Served;
import dev.tranche.scoring.audit.LoggedLines;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is refused leaves one short record in the chain. */
@QuarkusTest
class AnyRefusalsTest {
  /** {@code -Dtranche.any-requests=8500} sends more. */
  private static final int REQUESTS = Integer.getInteger("tranche.any-requests", 1_000);

  private static final Set<Integer> REFUSED = Set.of(400, 413, 415, 422);
  private static final int LONGEST = 1_200;

  @Inject CapturedLog captured;

  @Test
  void areRecordedOnceEachAndInShort() throws Exception {
    URI base = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    AnyRequests requests = new AnyRequests(20261128, Served.now(), base);
    LoggedLines log = captured.lines();
    log.reset();
    HttpClient client = HttpClient.newHttpClient();
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      HttpRequest request = requests.next();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (request.method().equals("POST") && REFUSED.contains(status)) {
        refused.add(status);
      }
    }
    List<Integer> recorded = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    for (JsonNode line : log.lines()) {
      boolean whole = line.path("type").asText().equals("refusal") && !line.has("indexes");
      if (whole) {
        recorded.add(line.get("status").asInt());
        assertTrue(line.toString().length() < LONGEST, line::toString);
      }
      if (line.has("number")) {
        numbers.add(line.get("number").asLong());
      }
    }
    assertEquals(refused, recorded);
    assertTrue(recorded.containsAll(REFUSED), recorded::toString);
    for (int i = 1; i < numbers.size(); i++) {
      assertEquals(numbers.get(i - 1) + 1, numbers.get(i));
    }
  }
}
