package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of one JSON object of a bundle; a missing or mistyped one is named by its path. */
record Fields(JsonNode node, String path) {
  String text(String field) {
    return typed(field, JsonNode::isTextual, "a text").textValue();
  }

  int integer(String field) {
    return typed(field, JsonNode::canConvertToInt, "an integer").intValue();
  }

  long longInteger(String field) {
    return typed(field, JsonNode::canConvertToLong, "an integer").longValue();
  }

  double number(String field) {
    return typed(field, JsonNode::isNumber, "a number").doubleValue();
  }

  float decimal(String field) {
    return (float) number(field);
  }

  Fields object(String field) {
    return new Fields(typed(field, JsonNode::isObject, "an object"), at(field));
  }

  <T> List<T> objects(String field, Function<Fields, T> reader) {
    JsonNode array = typed(field, JsonNode::isArray, "a list");
    List<T> items = new ArrayList<>(array.size());
    for (JsonNode item : array) {
      String where = at(field) + "[" + items.size() + "]";
      if (!item.isObject()) {
        throw new BundleException(where + " must be an object");
      }
      items.add(reader.apply(new Fields(item, where)));
    }
    return items;
  }

  List<String> texts(String field) {
    JsonNode array = typed(field, JsonNode::isArray, "a list");
    List<String> items = new ArrayList<>(array.size());
    for (JsonNode item : array) {
      if (!item.isTextual()) {
        throw new BundleException(at(field) + "[" + items.size() + "] must be a text");
      }
      items.add(item.textValue());
    }
    return items;
  }

  <T> Map<String, T> map(String field, Function<JsonNode, T> value) {
    Map<String, T> entries = new LinkedHashMap<>();
    typed(field, JsonNode::isObject, "an object")
        .properties()
        .forEach(entry -> entries.put(entry.getKey(), value.apply(entry.getValue())));
    return entries;
  }

  String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private JsonNode typed(String field, Predicate<JsonNode> type, String expected) {
    JsonNode value = node.path(field);
    if (value.isMissingNode()) {
      throw new BundleException(at(field) + " is missing");
    }
    if (!type.test(value)) {
      throw new BundleException(at(field) + " must be " + expected);
    }
    return value;
  }
}
