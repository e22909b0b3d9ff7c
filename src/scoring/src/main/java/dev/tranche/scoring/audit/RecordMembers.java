package dev.tranche.scoring.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;

/** A record's members, each of the type that it was written with. */
final class RecordMembers {
  private RecordMembers() {}

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
