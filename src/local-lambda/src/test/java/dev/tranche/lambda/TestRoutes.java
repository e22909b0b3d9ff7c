package dev.tranche.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What the test function answers to HTTP events, by path; any other event is its own answer. */
final class TestRoutes {

  private TestRoutes() {}

  static String answer(String event) throws JsonProcessingException {
    JsonNode request = new JsonMapper().readTree(event);
    return switch (request.path("rawPath").asText()) {
      case "/mirror" -> mirror(request);
      case "/none" -> "{\"statusCode\":204}";
      case "/empty" -> "{\"statusCode\":404,\"headers\":{\"X-Why\":\"none\"},\"body\":\"\"}";
      case "/no-json" -> "not JSON";
      case "/no-status" -> "{\"statusCode\":\"fine\"}";
      case "/no-base64" -> "{\"statusCode\":200,\"body\":\"*\",\"isBase64Encoded\":true}";
      default -> event;
    };
  }

  private static String mirror(JsonNode request) {
    return """
        {"statusCode": 201,
         "headers": {"content-type": "application/x-test", "Content-Length": "9999", "X-One": "1"},
         "multiValueHeaders": {"X-Reason": ["a", "b"], "x-one": ["2"]},
         "cookies": ["a=1; Path=/", "b=2"],
         "body": %s,
         "isBase64Encoded": %s}
        """
        .formatted(request.get("body"), request.get("isBase64Encoded"));
  }
}
