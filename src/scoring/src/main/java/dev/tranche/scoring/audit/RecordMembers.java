package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The members that records of every type have, and how any is read as it was written. */
public final class RecordMembers {
  public static final String TYPE = "type";
  public static final String REQUEST_ID = "request_id";
  public static final String IDEMPOTENCY = "idempotency";
  public static final String TIME = "time";
  public static final String BUNDLE = "bundle";
  public static final String CALLER = "caller";
  public static final String REFERENCE = "reference";
  public static final String TRACE_ID = "trace_id";
  public static final String XRAY_TRACE_ID = "xray_trace_id";
  public static final String DECISION = "decision";

  public static final String INDEX = "index";
  public static final String INPUT = "input";
  public static final String WARNINGS = "warnings";
  public static final String MILLISECONDS = "ms";
  public static final String ID = "id";
  static final String FEATURES = "features";
  static final String CODE = "code";
  static final String FEATURE = "feature";

  private RecordMembers() {}

  /** Writes a number in its canonical form. */
  public static void number(String name, double value, JsonGenerator json) throws IOException {
    number(name, CanonicalNumber.of(value), json);
  }

  /** Writes a number in its canonical form. */
  public static void number(String name, float value, JsonGenerator json) throws IOException {
    number(name, CanonicalNumber.of(value), json);
  }

  /** As above. */
  public static void number(SerializableString name, float value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    json.writeNumber(CanonicalNumber.of(value));
  }

  static void number(String name, String number, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(number);
  }

  /** Writes which values were unusual, without the values. */
  public static void warnings(List<RecordedWarning> warnings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(WARNINGS);
    for (RecordedWarning warning : warnings) {
      json.writeStartObject();
      json.writeStringField(CODE, warning.code());
      json.writeStringField(FEATURE, warning.feature());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the values of a customer, for a log that may be personal data. */
  public static void features(List<Feature> features, RecordedInput input, JsonGenerator json)
      throws IOException {
    Map<String, Integer> places = new TreeMap<>();
    for (int f = 0; f < features.size(); f++) {
      places.put(features.get(f).name(), f);
    }
    json.writeObjectFieldStart(FEATURES);
    for (int f : places.values()) {
      value(features.get(f), input.row().numbers()[f], input.row().texts()[f], json);
    }
    json.writeEndObject();
  }

  private static void value(Feature feature, float number, String text, JsonGenerator json)
      throws IOException {
    if (feature instanceof Feature.Categorical) {
      json.writeStringField(feature.name(), text);
    } else if (Float.isNaN(number)) {
      json.writeNullField(feature.name());
    } else if (feature.isDate()) {
      json.writeStringField(feature.name(), DateStyle.text(number));
    } else {
      number(feature.name(), CanonicalNumber.of(number), json);
    }
  }

  /** Writes one that may be absent. */
  public static void optional(String name, Optional<String> text, JsonGenerator json)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }

  /** Throws {@link AlteredException}, as below, if it is none. */
  static String text(JsonNode object, String member) {
    return typed(object, member, JsonNode::isTextual).textValue();
  }

  /** Empty if it is not there. */
  static Optional<String> optional(JsonNode object, String member) {
    return object.has(member) ? Optional.of(text(object, member)) : Optional.empty();
  }

  static JsonNode typed(JsonNode object, String member, Predicate<JsonNode> type) {
    JsonNode value = object.path(member);
    if (!type.test(value)) {
      String error = value.isMissingNode() ? "is missing" : "is of the wrong type";
      throw new AlteredException("'" + member + "' " + error);
    }
    return value;
  }

  /** A member that is not as it was written; never leaves this package. */
  static final class AlteredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlteredException(String message) {
      super(message, null, false, false);
    }
  }
}
