package dev.tranche.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.cli.project.DeployedFunction;
import java.nio.charset.StandardCharsets;

/** One request to a function in the form that Lambda hands it. */
final class BenchEvent {
  private BenchEvent() {}

  /** The query is an HTTP request's; a plain invocation has none. */
  static byte[] of(DeployedFunction function, ObjectNode customer, String query) {
    ObjectNode event = function == DeployedFunction.RISK_SCORE ? http(customer, query) : customer;
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As an HTTP API sends it, payload format 2.0. */
  private static ObjectNode http(ObjectNode customer, String query) {
    String path = "/v1/risk-scores";
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0").put("routeKey", "$default").put("rawPath", path);
    event.put("rawQueryString", query);
    event.putObject("headers").put("content-type", "application/json").put("host", "localhost");
    ObjectNode context = event.putObject("requestContext");
    context.put("stage", "$default").put("requestId", "bench").put("routeKey", "$default");
    context
        .putObject("http")
        .put("method", "POST")
        .put("path", path)
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "127.0.0.1")
        .put("userAgent", "bench");
    event.put("body", customer.toString()).put("isBase64Encoded", false);
    return event;
  }
}
