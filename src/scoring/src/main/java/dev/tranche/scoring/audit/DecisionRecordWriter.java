package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.record.Row;
import java.io.IOException;
import java.util.List;

/**
 * Decision records as lines of a {@link JsonLog}; {@link DecisionRecordReader} reads them back.
 * Numbers are written so that the same float comes back. Immutable.
 */
public final class DecisionRecordWriter {
  static final String DECISION_TYPE = "decision";

  private final List<Feature> features;

  public DecisionRecordWriter(List<Feature> features) {
    this.features = List.copyOf(features);
  }

  /** One line. */
  public void add(DecisionRecord decision, JsonLines lines) throws IOException {
    lines.add(json -> members(decision, json));
  }

  private void members(DecisionRecord decision, JsonGenerator json) throws IOException {
    text(json, RecordMember.TYPE, DECISION_TYPE);
    text(json, RecordMember.REQUEST_ID, decision.request().id());
    json.writeFieldName(RecordMember.INDEX.encoded());
    json.writeNumber(decision.index());
    text(json, RecordMember.TIME, decision.request().time());
    text(json, RecordMember.BUNDLE, decision.by().bundle());
    text(json, RecordMember.MODEL, decision.by().model());
    text(json, RecordMember.POLICY, decision.by().policy());
    text(json, RecordMember.INPUT, decision.inputHash());
    json.writeFieldName(RecordMember.PROBABILITY.encoded());
    json.writeNumber(decision.probabilityOfDefault());
    if (decision.creditScore().isPresent()) {
      CreditScore score = decision.creditScore().get();
      json.writeFieldName(RecordMember.POINTS.encoded());
      json.writeNumber(score.points());
      text(json, RecordMember.BAND, score.band());
    }
    text(json, RecordMember.DECISION, decision.decision().word());
    if (decision.reasonCodes().isPresent()) {
      json.writeFieldName(RecordMember.REASONS.encoded());
      json.writeStartArray();
      for (String code : decision.reasonCodes().get()) {
        json.writeString(code);
      }
      json.writeEndArray();
    }
    json.writeFieldName(RecordMember.WARNINGS.encoded());
    json.writeStartArray();
    for (RecordedWarning warning : decision.warnings()) {
      json.writeStartObject();
      text(json, RecordMember.CODE, warning.code());
      text(json, RecordMember.FEATURE, warning.feature());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeFieldName(RecordMember.MILLISECONDS.encoded());
    json.writeNumber(decision.request().milliseconds());
    if (decision.input().isPresent()) {
      input(decision.input().get(), json);
    }
  }

  private void input(RecordedInput input, JsonGenerator json) throws IOException {
    if (input.id().isPresent()) {
      text(json, RecordMember.ID, input.id().get());
    }
    Row row = input.row();
    json.writeFieldName(RecordMember.FEATURES.encoded());
    json.writeStartObject();
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Categorical) {
        json.writeStringField(features.get(f).name(), row.texts()[f]);
      } else if (Float.isNaN(row.numbers()[f])) {
        json.writeNullField(features.get(f).name());
      } else {
        json.writeNumberField(features.get(f).name(), row.numbers()[f]);
      }
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, RecordMember member, String value)
      throws IOException {
    json.writeFieldName(member.encoded());
    json.writeString(value);
  }
}
