package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.base.NearestName;
import dev.tranche.scoring.BundleException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of one JSON object of a bundle; a missing or mistyped one is named by its path. */
record Fields(JsonNode node, String path) {
  /** Throws {@link BundleException} for a field of any other name. */
  void known(List<String> names) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw new BundleException(
                    at(name) + " is not known" + NearestName.meant(name, names));
              }
            });
  }

  String text(String field) {
    return typed(field, JsonNode::isTextual, "a text").textValue();
  }

  int integer(String field) {
    return typed(field, node -> node.isIntegralNumber() && node.canConvertToInt(), "an integer")
        .intValue();
  }

  long longInteger(String field) {
    return typed(field, node -> node.isIntegralNumber() && node.canConvertToLong(), "an integer")
        .longValue();
  }

  double number(String field) {
    return typed(field, JsonNode::isNumber, "a number").doubleValue();
  }

  float decimal(String field) {
    return (float) number(field);
  }

  /** A date as ISO 8601 has it. */
  LocalDate date(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeParseException e) {
      throw new BundleException(at(field) + " must be a date such as 2018-12-31");
    }
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

  /** False if the field is not there. */
  boolean optionalFlag(String field) {
    return node.has(field) && typed(field, JsonNode::isBoolean, "true or false").booleanValue();
  }

  /** Empty if the field is not there. */
  Optional<String> optionalText(String field) {
    return node.has(field) ? Optional.of(text(field)) : Optional.empty();
  }

  /** Empty if the field is not there; there but no object, it is an error. */
  <T> Optional<T> optionalObject(String field, Function<Fields, T> reader) {
    return node.has(field) ? Optional.of(reader.apply(object(field))) : Optional.empty();
  }

  /** As {@link #objects}, but empty if the field is not there. */
  <T> List<T> optionalObjects(String field, Function<Fields, T> reader) {
    return node.has(field) ? objects(field, reader) : List.of();
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

  /** A list of numbers; empty if the field is not there. */
  List<Float> optionalDecimals(String field) {
    if (!node.has(field)) {
      return List.of();
    }
    List<Float> items = new ArrayList<>();
    for (JsonNode item : typed(field, JsonNode::isArray, "a list")) {
      if (!item.isNumber()) {
        throw new BundleException(at(field) + "[" + items.size() + "] must be a number");
      }
      items.add(item.floatValue());
    }
    return items;
  }

  /** An object of numbers, in its order. */
  Map<String, Double> numbers(String field) {
    return map(field, Fields::number);
  }

  /** An object of objects, in its order. */
  <T> Map<String, T> objectsByName(String field, Function<Fields, T> reader) {
    return map(field, (fields, name) -> reader.apply(fields.object(name)));
  }

  /** An object of texts, in its order. */
  Map<String, String> textsByName(String field) {
    return map(field, Fields::text);
  }

  private <T> Map<String, T> map(String field, BiFunction<Fields, String, T> value) {
    Fields object = object(field);
    Map<String, T> entries = new LinkedHashMap<>();
    object.node.fieldNames().forEachRemaining(name -> entries.put(name, value.apply(object, name)));
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
