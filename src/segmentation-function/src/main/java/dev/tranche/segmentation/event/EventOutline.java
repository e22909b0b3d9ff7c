package dev.tranche.segmentation.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.request.StrictJson;
import java.io.IOException;

/**
 * The first members of an event, without what is in them but for one level: enough to tell what
 * kind of event it is, and cheap however large it is.
 */
final class EventOutline {
  /** Services' events have fewer. */
  private static final int MOST_MEMBERS = 64;

  private final JsonFactory json = StrictJson.settings().build();

  /** The outline; missing if it is no JSON. */
  JsonNode of(byte[] event) {
    try (JsonParser parser = json.createParser(event)) {
      parser.nextToken();
      return value(parser, 2);
    } catch (IOException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }

  private static JsonNode value(JsonParser parser, int levels) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, levels);
      case START_ARRAY -> {
        parser.skipChildren();
        yield JsonNodeFactory.instance.arrayNode();
      }
      case VALUE_STRING -> JsonNodeFactory.instance.textNode(parser.getText());
      case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
      case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
      case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
      default -> JsonNodeFactory.instance.numberNode(parser.getDoubleValue());
    };
  }

  private static JsonNode object(JsonParser parser, int levels) throws IOException {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    if (levels == 0) {
      parser.skipChildren();
      return members;
    }
    for (int m = 0; m < MOST_MEMBERS; m++) {
      String name = parser.nextFieldName();
      if (name == null) {
        return members;
      }
      parser.nextToken();
      members.set(name, value(parser, levels - 1));
    }
    // Of an object within it the rest has to be passed.
    while (levels < 2 && parser.nextFieldName() != null) {
      parser.nextToken();
      parser.skipChildren();
    }
    return members;
  }
}
