package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InitErrorTest {
  @Test
  void tellsLambdasRuntimeApi() throws IOException {
    List<String> requests = Collections.synchronizedList(new ArrayList<>());
    HttpServer api =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
          requests.add(exchange.getRequestURI() + " " + type + " " + body);
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    api.start();
    try {
      new InitError(Optional.of("127.0.0.1:" + api.getAddress().getPort()))
          .report("risk/policy.json: \"missing\"");
    } finally {
      api.stop(0);
    }
    assertEquals(
        List.of(
            "/2018-06-01/runtime/init/error Bundle.Refused {\"errorType\":\"Bundle.Refused\","
                + "\"errorMessage\":\"risk/policy.json: \\\"missing\\\"\"}"),
        requests);
  }
}
