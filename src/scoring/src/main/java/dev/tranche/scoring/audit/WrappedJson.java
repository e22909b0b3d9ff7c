package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/**
 * Finds the JSON object that a function wrote in what a log's export made of the line: behind a
 * timestamp, as a text within other JSON, or as a quoted field of a CSV file.
 */
final class WrappedJson {
  /** What CloudWatch and its tools call the line itself. */
  private static final List<String> MESSAGES = List.of("message", "@message");

  private static final int DEEPEST = 3;

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // Of two members of one name others may take the other one.
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  Optional<JsonNode> in(String line) {
    return in(line, DEEPEST);
  }

  private Optional<JsonNode> in(String line, int depth) {
    int brace = line.indexOf('{');
    if (brace < 0 || depth == 0) {
      return Optional.empty();
    }
    Optional<JsonNode> plain = object(line.substring(brace));
    if (plain.isPresent()) {
      return MESSAGES.stream()
          .map(name -> plain.get().path(name))
          .filter(JsonNode::isTextual)
          .flatMap(text -> in(text.textValue(), depth - 1).stream())
          .findFirst()
          .or(() -> plain);
    }
    if (line.startsWith("{\\\"", brace) && brace > 0) {
      return parsed(line.substring(brace - 1))
          .filter(JsonNode::isTextual)
          .flatMap(text -> in(text.textValue(), depth - 1));
    }
    return line.startsWith("{\"\"", brace)
        ? in(line.substring(brace).replace("\"\"", "\""), depth - 1)
        : Optional.empty();
  }

  private Optional<JsonNode> object(String text) {
    return parsed(text).filter(JsonNode::isObject);
  }

  private Optional<JsonNode> parsed(String text) {
    try {
      return Optional.ofNullable(mapper.readTree(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
