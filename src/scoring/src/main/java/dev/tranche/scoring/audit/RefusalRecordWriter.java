package dev.tranche.scoring.audit;

import static dev.tranche.scoring.audit.DecisionRecordWriter.POLICY;
import static dev.tranche.scoring.audit.DecisionRecordWriter.POLICY_HASH;
import static dev.tranche.scoring.audit.RecordMembers.BUNDLE;
import static dev.tranche.scoring.audit.RecordMembers.CALLER;
import static dev.tranche.scoring.audit.RecordMembers.IDEMPOTENCY;
import static dev.tranche.scoring.audit.RecordMembers.MILLISECONDS;
import static dev.tranche.scoring.audit.RecordMembers.REFERENCE;
import static dev.tranche.scoring.audit.RecordMembers.REQUEST_ID;
import static dev.tranche.scoring.audit.RecordMembers.TIME;
import static dev.tranche.scoring.audit.RecordMembers.TRACE_ID;
import static dev.tranche.scoring.audit.RecordMembers.TYPE;
import static dev.tranche.scoring.audit.RecordMembers.XRAY_TRACE_ID;
import static dev.tranche.scoring.audit.RecordMembers.number;
import static dev.tranche.scoring.audit.RecordMembers.optional;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refusals as lines of a {@link JsonLog}, in the same chain as decisions. */
public final class RefusalRecordWriter {
  static final String REFUSAL_TYPE = "refusal";
  static final String CODES = "codes";
  static final String STATUS = "status";
  static final String VIOLATIONS = "violations";

  private RefusalRecordWriter() {}

  /** One line, the next of the log's chain. */
  public static void add(RefusalRecord refusal, JsonLines lines) throws IOException {
    lines.addRecord((link, json) -> members(refusal, link, json));
  }

  /** Sorted by name, as a {@link ChainLink} demands. */
  private static void members(RefusalRecord refusal, ChainLink link, JsonGenerator json)
      throws IOException {
    RequestTrace request = refusal.request();
    json.writeStringField(BUNDLE, refusal.by().bundle());
    optional(CALLER, request.origin().caller(), json);
    json.writeObjectFieldStart(CODES);
    for (Map.Entry<String, Integer> code : refusal.codes().entrySet()) {
      json.writeNumberField(code.getKey(), code.getValue());
    }
    json.writeEndObject();
    if (refusal.customers().isPresent()) {
      json.writeNumberField("customers", refusal.customers().getAsInt());
    }
    optional(IDEMPOTENCY, request.origin().idempotency(), json);
    if (!refusal.indexes().isEmpty()) {
      indexes(refusal.indexes(), json);
    }
    json.writeStringField(ChainLink.INSTANCE, link.instance());
    number(MILLISECONDS, CanonicalNumber.of(request.milliseconds()), json);
    json.writeNumberField(ChainLink.NUMBER, link.number());
    optional(POLICY, Optional.of(refusal.by().policy()).filter(it -> !it.isEmpty()), json);
    optional(POLICY_HASH, refusal.by().policyHash(), json);
    json.writeStringField(ChainLink.PREVIOUS, link.previous());
    optional("problem", refusal.problem(), json);
    optional(REFERENCE, refusal.reference(), json);
    json.writeStringField(REQUEST_ID, request.id());
    json.writeNumberField(STATUS, refusal.status());
    json.writeStringField(TIME, request.time());
    optional(TRACE_ID, request.origin().traceId(), json);
    json.writeStringField(TYPE, REFUSAL_TYPE);
    json.writeNumberField(VIOLATIONS, refusal.violations());
    optional(XRAY_TRACE_ID, request.origin().xrayTraceId(), json);
  }

  private static void indexes(List<Integer> indexes, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("indexes");
    for (int index : indexes) {
      json.writeNumber(index);
    }
    json.writeEndArray();
  }
}
