package dev.tranche.risk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The requests of docs/risk-scores.http are answered as the contract says; all paths are in it. */
@QuarkusTest
class HttpFileTest {
  private static final Path FILE = Path.of("../../docs/risk-scores.http");
  private static final String BASE = "{{base}}";

  @Test
  void asksForEveryPathAndGetsWhatIsDescribed() throws Exception {
    Contract contract = Contract.now();
    Set<String> came = new TreeSet<>();
    List<String> requests = List.of(Files.readString(FILE).split("(?m)^###.*\n"));
    for (String request : requests.subList(1, requests.size())) {
      came.add(send(request, contract));
    }
    assertEquals(
        Set.of(
            "get /q/errors 200",
            "get /q/openapi 200",
            "get /v1/model 200",
            "get /v1/schema 200",
            "post /v1/risk-scores 200",
            "post /v1/risk-scores 422",
            "post /v1/risk-scores/batch 200",
            "post /v1/reviews 201"),
        came);
  }

  private static String send(String text, Contract contract) throws Exception {
    List<String> parts = List.of(text.strip().split("\n\n", 2));
    List<String> head = Arrays.asList(parts.get(0).split("\n"));
    List<String> line = List.of(head.get(0).split(" "));
    String target = line.get(1).replace(BASE, "");
    RequestSpecification request = given();
    for (String header : head.subList(1, head.size())) {
      List<String> pair = List.of(header.split(": ", 2));
      request.header(pair.get(0), pair.get(1));
    }
    if (parts.size() > 1) {
      request.body(parts.get(1));
    }
    Response answer = request.request(line.get(0), target);
    String path = target.replaceFirst("\\?.*", "");
    return contract.verify(line.get(0).toLowerCase(Locale.ROOT), path, Answered.of(answer));
  }
}
