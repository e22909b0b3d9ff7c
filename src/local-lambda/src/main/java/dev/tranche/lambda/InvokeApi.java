package dev.tranche.lambda;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import dev.tranche.lambda.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lambda's own API as far as invoking goes, open to this machine only: {@code aws lambda invoke
 * --endpoint-url http://127.0.0.1:PORT}. Takes {@code RequestResponse} and {@code DryRun};
 * signatures are not looked at. A function's error comes with status 200 and {@code
 * X-Amz-Function-Error}, as from AWS.
 */
public final class InvokeApi implements AutoCloseable {

  private static final Pattern INVOCATIONS =
      Pattern.compile("/2015-03-31/functions/([^/]+)/invocations/?");

  private final Map<String, LocalFunction> functions;
  private final JsonMapper json = new JsonMapper();
  private final LoopbackServer server;

  private InvokeApi(int port, Map<String, LocalFunction> functions) throws IOException {
    this.functions = Map.copyOf(functions);
    this.server =
        LoopbackServer.open("invoke-api", port, exchange -> reply(exchange).send(exchange));
  }

  /**
   * Listens on 127.0.0.1 at this port, 0 for any free one, for invocations of these functions by
   * name. Throws {@link IOException} if the port cannot be had. The functions stay the caller's to
   * close.
   */
  public static InvokeApi open(int port, Map<String, LocalFunction> functions) throws IOException {
    return new InvokeApi(port, functions);
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
    Matcher path = INVOCATIONS.matcher(exchange.getRequestURI().getPath());
    if (!exchange.getRequestMethod().equals("POST") || !path.matches()) {
      return error(404, "UnknownOperationException", "This endpoint knows only Invoke");
    }
    String name = FunctionName.of(path.group(1));
    LocalFunction function = functions.get(name);
    if (function == null) {
      return error(404, "ResourceNotFoundException", "Function not found: " + name);
    }
    if (body.isEmpty()) {
      String message = "Request must be smaller than " + Payload.LIMIT_BYTES + " bytes";
      return error(413, "RequestTooLargeException", message);
    }
    if (body.get().length > 0 && !isJson(body.get())) {
      String message = "Could not parse request body into json";
      return error(400, "InvalidRequestContentException", message);
    }
    String type = exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type");
    return switch (Objects.requireNonNullElse(type, "RequestResponse")) {
      case "RequestResponse" -> invoke(function, body.get());
      case "DryRun" -> Reply.empty(204);
      default ->
          error(
              400,
              "InvalidParameterValueException",
              "Invocation type " + type + " is not known here; use RequestResponse or DryRun");
    };
  }

  private static Reply invoke(LocalFunction function, byte[] body) {
    byte[] event = body.length > 0 ? body : "{}".getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers =
        Map.of(
            "Content-Type", List.of("application/json"),
            "X-Amz-Executed-Version", List.of("$LATEST"));
    try {
      return new Reply(200, headers, function.invoke(event));
    } catch (FunctionFailure e) {
      return new Reply(200, headers, e.payload().getBytes(StandardCharsets.UTF_8))
          .with("X-Amz-Function-Error", "Unhandled");
    }
  }

  private boolean isJson(byte[] body) {
    try {
      json.readTree(body);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Reply error(int status, String type, String message) {
    String document =
        JsonNodeFactory.instance
            .objectNode()
            .put("Type", "User")
            .put("Message", message)
            .toString();
    return Reply.json(status, document).with("X-Amzn-ErrorType", type);
  }
}
