package dev.tranche.risk.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.record.Fault;
import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type names the kind of problem; {@code about:blank} where the status says it all
 * @param errors the single faults, in the order of the request
 */
record Problem(String type, String title, int status, String detail, List<Fault> errors) {
  static final String MEDIA_TYPE = "application/problem+json";

  private static final String NO_TYPE = "about:blank";

  Problem {
    errors = List.copyOf(errors);
  }

  /** A problem that the HTTP status describes completely. */
  static Problem ofStatus(int status, String title, String detail) {
    return new Problem(NO_TYPE, title, status, detail, List.of());
  }

  JsonNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("type", type);
    root.put("title", title);
    root.put("status", status);
    root.put("detail", detail);
    ArrayNode list = root.putArray("errors");
    for (Fault fault : errors) {
      list.addObject()
          .put("pointer", fault.pointer())
          .put("code", fault.code())
          .put("detail", fault.message());
    }
    return root;
  }
}
