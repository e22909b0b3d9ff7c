package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
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

  private RecordMembers() {}

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
