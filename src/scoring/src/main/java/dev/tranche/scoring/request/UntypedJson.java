package dev.tranche.scoring.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON tokens to maps, lists, texts, numbers, booleans and null. A decimal becomes the float
 * nearest to its text: by way of a double it would be another in rare cases, and a CSV file with
 * the same digits would give another score.
 */
public final class UntypedJson {
  private UntypedJson() {}

  /**
   * The value that the parser's current token begins.
   *
   * @throws RefusedRequestException if an object has a name twice
   */
  @SuppressWarnings("NullAway") // What stands for JSON's null in Jackson's untyped values.
  public static Object read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getFloatValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (members.containsKey(name)) {
        throw MalformedJson.duplicate(parser.currentTokenLocation());
      }
      parser.nextToken();
      members.put(name, read(parser));
    }
    return members;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser));
    }
    return items;
  }
}
