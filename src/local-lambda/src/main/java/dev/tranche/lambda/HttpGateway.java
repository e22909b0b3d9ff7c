package dev.tranche.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import dev.tranche.lambda.http.HttpApiEvent;
import dev.tranche.lambda.http.HttpApiResponse;
import dev.tranche.lambda.http.MalformedResponse;
import dev.tranche.lambda.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * An API Gateway HTTP API whose default route is one function, open to this machine only: plain
 * HTTP in, a payload 2.0 event to the function, its response back as HTTP. Requests that a route of
 * the gateway's own takes do not reach the function. A function that fails gives 502, a body over 6
 * MB gives 413, both with a problem document (RFC 9457).
 */
public final class HttpGateway implements AutoCloseable {

  private final LocalFunction function;
  private final Map<String, LocalRoute> routes;
  private final HttpApiEvent event = new HttpApiEvent();
  private final HttpApiResponse response = new HttpApiResponse();
  private final LoopbackServer server;

  private HttpGateway(int port, LocalFunction function, Map<String, LocalRoute> routes)
      throws IOException {
    this.function = function;
    this.routes = Map.copyOf(routes);
    this.server =
        LoopbackServer.open("http-gateway", port, exchange -> reply(exchange).send(exchange));
  }

  /**
   * Listens on 127.0.0.1 at this port, 0 for any free one. Throws {@link IOException} if the port
   * cannot be had. The function stays the caller's to close.
   */
  public static HttpGateway open(int port, LocalFunction function) throws IOException {
    return open(port, function, Map.of());
  }

  /**
   * The same with routes of its own, by method and path as an HTTP API names them: {@code GET /},
   * {@code POST /console/segmentation}. HEAD is answered as GET is.
   */
  public static HttpGateway open(int port, LocalFunction function, Map<String, LocalRoute> routes)
      throws IOException {
    return new HttpGateway(port, function, routes);
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    Optional<byte[]> body = Payload.read(exchange.getRequestBody());
    if (body.isEmpty()) {
      return problem(
          413, "The body is too large", "the limit is " + Payload.LIMIT_BYTES + " bytes");
    }
    Optional<LocalRoute> own = own(exchange);
    if (own.isPresent()) {
      return own.get().reply(exchange.getRequestHeaders(), body.get());
    }
    try {
      return response.reply(function.invoke(event.of(exchange, body.get())));
    } catch (FunctionFailure e) {
      String detail = e.errorType() + ": " + e.getMessage();
      return problem(502, "Function " + function.name() + " failed", detail);
    } catch (MalformedResponse e) {
      return problem(
          502, "Function " + function.name() + " gave no response", String.valueOf(e.getMessage()));
    }
  }

  private Optional<LocalRoute> own(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    String key =
        (method.equals("HEAD") ? "GET" : method) + " " + exchange.getRequestURI().getPath();
    return Optional.ofNullable(routes.get(key));
  }

  private static Reply problem(int status, String title, String detail) {
    String document =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .toString();
    return Reply.of(status, "application/problem+json", document.getBytes(StandardCharsets.UTF_8));
  }
}
