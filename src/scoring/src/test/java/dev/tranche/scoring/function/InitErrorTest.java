package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
    List<String> contentTypes = Collections.synchronizedList(new ArrayList<>());
    HttpServer api =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
          requests.add(exchange.getRequestURI() + " " + type + " " + body);
          contentTypes.add(exchange.getRequestHeaders().getFirst("Content-Type"));
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
    assertEquals(List.of("application/json"), contentTypes);
  }

  @Test
  void saysWhenLambdaCannotBeTold() throws IOException {
    int port;
    try (ServerSocket unused = new ServerSocket(0)) {
      port = unused.getLocalPort();
    }
    String said = said(new InitError(Optional.of("127.0.0.1:" + port)));
    assertTrue(said.startsWith("Lambda could not be told why the function does not start: "), said);
  }

  @Test
  void tellsNobodyWhereThereIsNoLambda() {
    assertEquals("", said(new InitError(Optional.empty())));
  }

  private static String said(InitError error) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      error.report("no risk bundle");
    } finally {
      System.setErr(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
