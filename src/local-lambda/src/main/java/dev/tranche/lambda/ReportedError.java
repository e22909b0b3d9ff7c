package dev.tranche.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the error document a runtime posts to the Runtime API. */
final class ReportedError {

  private final JsonMapper json = new JsonMapper();

  /** The body counts most, then the header; a runtime may send either, neither or nonsense. */
  FunctionFailure read(Optional<String> typeHeader, byte[] body) {
    JsonNode document = parse(body);
    String type = document.path("errorType").asText(typeHeader.orElse("Runtime.Unknown"));
    String text = new String(body, StandardCharsets.UTF_8);
    String message = document.path("errorMessage").asText(text.isBlank() ? type : text);
    return document.isObject()
        ? new FunctionFailure(type, message, text)
        : new FunctionFailure(type, message);
  }

  private JsonNode parse(byte[] body) {
    try {
      return json.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
