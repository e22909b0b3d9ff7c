package dev.tranche.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FunctionClientTest {
  @Test
  void postsJsonAndGivesTheAnswer() throws IOException {
    HttpServer echo =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    echo.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          byte[] answer =
              (exchange.getRequestMethod() + " " + type + " ").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(400, answer.length + body.length);
          exchange.getResponseBody().write(answer);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    echo.start();
    try {
      URI uri = URI.create("http://127.0.0.1:" + echo.getAddress().getPort() + "/x");
      HttpResponse<String> answer =
          new FunctionClient().post(uri, JsonNodeFactory.instance.objectNode().put("id", "U1"));
      assertEquals(400, answer.statusCode());
      assertEquals("POST application/json {\"id\":\"U1\"}", answer.body());
    } finally {
      echo.stop(0);
    }
  }
}
