package dev.tranche.risk.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityHeadersTest {
  private static final Map<String, String> EXPECTED =
      Map.of(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Strict-Transport-Security", "max-age=63072000",
          "X-Content-Type-Options", "nosniff");

  @Test
  void areOnEveryAnswerAndOnEveryError() throws Exception {
    for (Response answer : answers()) {
      EXPECTED.forEach(
          (name, value) ->
              assertEquals(
                  List.of(value), answer.headers().getValues(name), answer.statusLine() + name));
    }
  }

  @Test
  void nameNoProductAndLetNoOtherSiteRead() throws Exception {
    for (Response answer : answers()) {
      Headers headers = answer.headers();
      for (Header header : headers) {
        String name = header.getName().toLowerCase(Locale.ROOT);
        assertFalse(
            name.equals("server") || name.equals("x-powered-by") || name.startsWith("access-"),
            headers.toString());
      }
    }
  }

  @Test
  void letNobodyStoreScoresAndErrorsAndTheCallerKeepDocuments() throws Exception {
    for (Response answer : answers()) {
      String kept = String.join(",", answer.headers().getValues("Cache-Control"));
      boolean document = answer.header("ETag") != null;
      assertEquals(document ? "private,no-cache" : "no-store", kept.replace(" ", ""));
    }
  }

  private static List<Response> answers() throws Exception {
    return List.of(
        from().body(Served.now().customer("U1").toString()).post(Served.SCORES),
        from().body("{").post(Served.SCORES),
        from().body("{}").post(Served.SCORES),
        given().header("Origin", "https://other.example").body("x").post(Served.SCORES),
        from().get(Served.SCORES),
        from().get("/nowhere"),
        from().get("/v1/model"),
        from().get("/v1/schema"),
        from().get("/q/openapi"),
        from().header("Access-Control-Request-Method", "POST").options(Served.SCORES));
  }

  private static io.restassured.specification.RequestSpecification from() {
    return given().contentType("application/json").header("Origin", "https://other.example");
  }
}
