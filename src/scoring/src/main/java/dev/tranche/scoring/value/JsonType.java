package dev.tranche.scoring.value;

import java.util.Collection;
import java.util.Map;

/** What a value is called in messages. */
final class JsonType {
  private JsonType() {}

  static String of(Object value) {
    if (value instanceof String) {
      return "a text";
    }
    if (value instanceof Boolean) {
      return "true or false";
    }
    if (value instanceof Number) {
      return "a number";
    }
    if (value instanceof Map) {
      return "an object";
    }
    return value instanceof Collection ? "a list" : "this kind of value";
  }
}
