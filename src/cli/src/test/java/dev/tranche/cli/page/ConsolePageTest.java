package dev.tranche.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import dev.tranche.lambda.LocalRoute;
import dev.tranche.lambda.http.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePageTest {
  private final Map<String, LocalRoute> routes;

  ConsolePageTest() throws IOException {
    routes = new TreeMap<>(ConsolePage.routes(Optional.empty()));
  }

  private Reply get(String key) {
    Headers headers = new Headers();
    headers.set("Host", "127.0.0.1:8080");
    return routes.get(key).reply(headers, new byte[0]);
  }

  private static String header(Reply reply, String name) {
    return String.join(", ", reply.headers().getOrDefault(name, List.of()));
  }

  private static String text(Reply reply) {
    return new String(reply.body(), UTF_8);
  }

  @Test
  void theRootIsADocumentOfWhichEveryFileIsServedWithItsType() {
    assertEquals("text/html; charset=utf-8", header(get("GET /"), "Content-Type"));
    assertEquals(
        "text/css; charset=utf-8", header(get("GET /console/console.css"), "Content-Type"));
    assertEquals("text/css; charset=utf-8", header(get("GET /console/report.css"), "Content-Type"));
    for (String script : List.of("echarts.min", "page", "form", "score", "waterfall", "console")) {
      Reply reply = get("GET /console/" + script + ".js");
      assertEquals("text/javascript; charset=utf-8", header(reply, "Content-Type"));
      assertTrue(reply.body().length > 1000, script + " is empty");
    }
  }

  @Test
  void everyAnswerLetsScriptsComeFromHereAloneAndNothingFrameIt() {
    for (String key : routes.keySet()) {
      Reply reply = get(key);
      String policy = header(reply, "Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; "), key);
      assertTrue(policy.contains("connect-src 'self'"), key);
      assertTrue(policy.contains("frame-ancestors 'none'"), key);
      assertFalse(policy.contains("http"), key + " lets another host in");
      assertEquals("nosniff", header(reply, "X-Content-Type-Options"), key);
      assertEquals("no-store", header(reply, "Cache-Control"), key);
    }
  }

  @Test
  void noFileOfThePagesOwnNamesAnotherHostOrWritesMarkup() {
    List<String> own =
        routes.keySet().stream()
            .filter(key -> key.startsWith("GET") && !key.contains("echarts"))
            .toList();
    assertTrue(own.size() > 10, own.toString());
    for (String key : own) {
      String text = text(get(key));
      for (String word :
          List.of("http:", "https:", "innerHTML", "outerHTML", "insertAdjacent", "eval(")) {
        assertFalse(text.contains(word), key + " has " + word);
      }
    }
    assertFalse(text(get("GET /")).contains("<script>"), "a script inside the document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8080", "localhost:1", "LOCALHOST", "[::1]:80"})
  void answersToTheNamesOfThisMachine(String host) {
    Headers headers = new Headers();
    headers.set("Host", host);
    assertEquals(200, routes.get("GET /").reply(headers, new byte[0]).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.org", "127.0.0.1.example.org", "localhost:1@x", "localhost:a", ""})
  void refusesAPageThatHasItsNamePointHere(String host) {
    Headers headers = new Headers();
    headers.set("Host", host);
    for (LocalRoute route : routes.values()) {
      assertEquals(421, route.reply(headers, new byte[0]).status());
    }
    assertEquals(421, routes.get("GET /").reply(new Headers(), new byte[0]).status());
  }
}
