package dev.tranche.lambda;

import com.sun.net.httpserver.HttpExchange;
import dev.tranche.lambda.http.Reply;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Lambda Runtime API, version 2018-06-01: what a function's process asks for its events and
 * posts its answers to (AWS Lambda Developer Guide, "Using the Lambda runtime API").
 */
final class RuntimeApi implements AutoCloseable {

  private static final String BASE = "/2018-06-01/runtime/";
  private static final Pattern OUTCOME =
      Pattern.compile(Pattern.quote(BASE) + "invocation/([^/]+)/(response|error)");

  private final InvocationLoop loop;
  private final String functionArn;
  private final ReportedError reportedError = new ReportedError();
  private final LoopbackServer server;

  RuntimeApi(String functionArn, InvocationLoop loop) throws IOException {
    this.functionArn = functionArn;
    this.loop = loop;
    this.server = LoopbackServer.open("runtime-api", 0, exchange -> reply(exchange).send(exchange));
  }

  /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} gives them. */
  String address() {
    return "127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    Matcher outcome = OUTCOME.matcher(exchange.getRequestURI().getPath());
    if (route.equals("GET " + BASE + "invocation/next")) {
      return next();
    }
    if (route.equals("POST " + BASE + "init/error")) {
      loop.end(failure(exchange, Payload.read(exchange.getRequestBody())));
      return Reply.json(202, "{\"status\":\"OK\"}");
    }
    if (route.startsWith("POST ") && outcome.matches()) {
      return accept(exchange, outcome.group(1), outcome.group(2).equals("error"));
    }
    return error(404, "NotFound", "The Runtime API has no " + route);
  }

  private Reply next() throws IOException {
    try {
      Invocation invocation = loop.take();
      Map<String, List<String>> headers = new LinkedHashMap<>();
      headers.put("Content-Type", List.of("application/json"));
      headers.put("Lambda-Runtime-Aws-Request-Id", List.of(invocation.requestId()));
      headers.put(
          "Lambda-Runtime-Deadline-Ms",
          List.of(Long.toString(invocation.deadline().toEpochMilli())));
      headers.put("Lambda-Runtime-Invoked-Function-Arn", List.of(functionArn));
      headers.put("Lambda-Runtime-Trace-Id", List.of(invocation.traceId()));
      return new Reply(200, headers, invocation.event());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("closed", e);
    }
  }

  private Reply accept(HttpExchange exchange, String requestId, boolean isError)
      throws IOException {
    Optional<byte[]> body = Payload.read(exchange.getRequestBody());
    boolean known =
        (isError || body.isEmpty())
            ? loop.fail(requestId, failure(exchange, body))
            : loop.answer(requestId, body.get());
    if (!known) {
      return error(400, "InvalidRequestID", "No request " + requestId + " awaits an answer");
    }
    return body.isPresent()
        ? Reply.json(202, "{\"status\":\"OK\"}")
        : error(413, "RequestEntityTooLarge", "The answer is over the limit");
  }

  private FunctionFailure failure(HttpExchange exchange, Optional<byte[]> body) {
    if (body.isEmpty()) {
      return new FunctionFailure(
          "Function.ResponseSizeTooLarge",
          "Response payload size exceeded maximum allowed payload size (%d bytes)."
              .formatted(Payload.LIMIT_BYTES));
    }
    String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
    return reportedError.read(Optional.ofNullable(type), body.get());
  }

  private static Reply error(int status, String type, String message) {
    return Reply.json(status, new FunctionFailure(type, message).payload());
  }
}
