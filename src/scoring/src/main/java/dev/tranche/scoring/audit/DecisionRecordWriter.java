package dev.tranche.scoring.audit;

import static dev.tranche.scoring.audit.RecordMembers.BUNDLE;
import static dev.tranche.scoring.audit.RecordMembers.CALLER;
import static dev.tranche.scoring.audit.RecordMembers.DECISION;
import static dev.tranche.scoring.audit.RecordMembers.FEATURE;
import static dev.tranche.scoring.audit.RecordMembers.ID;
import static dev.tranche.scoring.audit.RecordMembers.IDEMPOTENCY;
import static dev.tranche.scoring.audit.RecordMembers.INDEX;
import static dev.tranche.scoring.audit.RecordMembers.INPUT;
import static dev.tranche.scoring.audit.RecordMembers.MILLISECONDS;
import static dev.tranche.scoring.audit.RecordMembers.REFERENCE;
import static dev.tranche.scoring.audit.RecordMembers.REQUEST_ID;
import static dev.tranche.scoring.audit.RecordMembers.TIME;
import static dev.tranche.scoring.audit.RecordMembers.TRACE_ID;
import static dev.tranche.scoring.audit.RecordMembers.TYPE;
import static dev.tranche.scoring.audit.RecordMembers.XRAY_TRACE_ID;
import static dev.tranche.scoring.audit.RecordMembers.features;
import static dev.tranche.scoring.audit.RecordMembers.number;
import static dev.tranche.scoring.audit.RecordMembers.optional;
import static dev.tranche.scoring.audit.RecordMembers.warnings;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;

/**
 * Decision records as lines of a {@link JsonLog}; {@link DecisionRecordReader} reads them back.
 * Numbers are written so that the same float comes back. Immutable.
 */
public final class DecisionRecordWriter {
  static final String DECISION_TYPE = "decision";
  static final String POLICY_HASH = "policy_sha256";
  static final String MODEL = "model";
  static final String POLICY = "policy";
  static final String ADVISORY = "advisory";
  static final String PROBABILITY = "probability_of_default";
  static final String SCORE = "score";
  static final String BAND = "band";
  static final String HELD_BY = "held_by";
  static final String RULE = "rule";
  static final String REASONS = "reasons";

  private final List<Feature> features;

  public DecisionRecordWriter(List<Feature> features) {
    this.features = List.copyOf(features);
  }

  /** One line, the next of the log's chain. */
  public void add(DecisionRecord decision, JsonLines lines) throws IOException {
    lines.addRecord((link, json) -> members(decision, link, json));
  }

  /** Sorted by name, as a {@link ChainLink} demands. */
  private void members(DecisionRecord decision, ChainLink link, JsonGenerator json)
      throws IOException {
    RecordedAssessment assessment = decision.assessment();
    if (decision.by().advisory()) {
      json.writeBooleanField(ADVISORY, true);
    }
    if (assessment.creditScore().isPresent()) {
      json.writeStringField(BAND, assessment.creditScore().get().band());
    }
    json.writeStringField(BUNDLE, decision.by().bundle());
    optional(CALLER, decision.request().origin().caller(), json);
    json.writeStringField(DECISION, assessment.decision().word());
    if (decision.input().isPresent()) {
      features(features, decision.input().get(), json);
    }
    if (!assessment.heldBy().isEmpty()) {
      heldBy(assessment.heldBy(), json);
    }
    optional(ID, decision.input().flatMap(RecordedInput::id), json);
    optional(IDEMPOTENCY, decision.request().origin().idempotency(), json);
    json.writeNumberField(INDEX, decision.index());
    json.writeStringField(INPUT, decision.inputHash());
    json.writeStringField(ChainLink.INSTANCE, link.instance());
    json.writeStringField(MODEL, decision.by().model());
    number(MILLISECONDS, CanonicalNumber.of(decision.request().milliseconds()), json);
    json.writeNumberField(ChainLink.NUMBER, link.number());
    json.writeStringField(POLICY, decision.by().policy());
    optional(POLICY_HASH, decision.by().policyHash(), json);
    json.writeStringField(ChainLink.PREVIOUS, link.previous());
    number(PROBABILITY, CanonicalNumber.of(assessment.probabilityOfDefault()), json);
    if (assessment.reasonCodes().isPresent()) {
      reasons(assessment.reasonCodes().get(), json);
    }
    optional(REFERENCE, decision.reference(), json);
    json.writeStringField(REQUEST_ID, decision.request().id());
    if (assessment.creditScore().isPresent()) {
      json.writeNumberField(SCORE, assessment.creditScore().get().score());
    }
    json.writeStringField(TIME, decision.request().time());
    optional(TRACE_ID, decision.request().origin().traceId(), json);
    json.writeStringField(TYPE, DECISION_TYPE);
    warnings(assessment.warnings(), json);
    optional(XRAY_TRACE_ID, decision.request().origin().xrayTraceId(), json);
  }

  private static void reasons(List<String> codes, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(REASONS);
    for (String code : codes) {
      json.writeString(code);
    }
    json.writeEndArray();
  }

  private static void heldBy(List<RecordedHold> holds, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(HELD_BY);
    for (RecordedHold hold : holds) {
      json.writeStartObject();
      if (hold.feature().isPresent()) {
        json.writeStringField(FEATURE, hold.feature().get());
      }
      json.writeStringField(RULE, hold.rule());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
