package dev.tranche.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.cli.project.DeployedFunction;
import dev.tranche.scoring.request.RequestLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One request to a function in the form that Lambda hands it. */
final class BenchEvent {
  private BenchEvent() {}

  /** Customers that a function takes in one request unless it is set otherwise. */
  static int most(DeployedFunction function) {
    RequestLimits limits =
        function == DeployedFunction.RISK_SCORE
            ? RequestLimits.DEFAULTS
            : RequestLimits.SEGMENTATION;
    return limits.customers();
  }

  /** One customer alone, more as a list. The query is an HTTP request's; an invocation has none. */
  static byte[] of(DeployedFunction function, List<ObjectNode> customers, String query) {
    boolean alone = customers.size() == 1;
    JsonNode body = alone ? customers.get(0) : list(customers);
    String path = alone ? "/v1/risk-scores" : "/v1/risk-scores/batch";
    JsonNode event = function == DeployedFunction.RISK_SCORE ? http(path, body, query) : body;
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ArrayNode list(List<ObjectNode> customers) {
    return JsonNodeFactory.instance.arrayNode().addAll(customers);
  }

  /** As an HTTP API sends it, payload format 2.0. */
  private static ObjectNode http(String path, JsonNode body, String query) {
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
    event.put("body", body.toString()).put("isBase64Encoded", false);
    return event;
  }
}
