package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form that does not depend on who has printed it: RFC 8785, with everything beyond
 * ASCII escaped. Thread-safe.
 */
final class CanonicalJson {
  private final JsonFactory json = JsonLog.format();

  /**
   * The object's text, in ASCII.
   *
   * @param without a member of it that is left out
   */
  byte[] of(JsonNode object, String without) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = json.createGenerator(bytes)) {
      Map<String, JsonNode> members = members(object);
      members.remove(without);
      write(members, generator);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes can always be written", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, JsonNode> members(JsonNode object) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
    return sorted;
  }

  private static void write(Map<String, JsonNode> members, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, JsonNode> member : members.entrySet()) {
      json.writeFieldName(member.getKey());
      write(member.getValue(), json);
    }
    json.writeEndObject();
  }

  private static void write(JsonNode value, JsonGenerator json) throws IOException {
    if (value.isObject()) {
      write(members(value), json);
    } else if (value.isArray()) {
      json.writeStartArray();
      for (JsonNode item : value) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value.isNumber() && Double.isFinite(value.doubleValue())) {
      json.writeNumber(CanonicalNumber.of(value.doubleValue()));
    } else if (value.isBoolean()) {
      json.writeBoolean(value.booleanValue());
    } else if (value.isNull()) {
      json.writeNull();
    } else {
      // A text, or a number that no record has.
      json.writeString(value.asText());
    }
  }
}
