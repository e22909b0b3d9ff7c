package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.util.List;

/**
 * Decision records as lines of a {@link JsonLog}; {@link DecisionRecordReader} reads them back.
 * Numbers are written so that the same float comes back. Immutable.
 */
public final class DecisionRecordWriter {
  static final String TYPE = "type";
  static final String DECISION_TYPE = "decision";
  static final String REQUEST_ID = "request_id";
  static final String INDEX = "index";
  static final String TIME = "time";
  static final String BUNDLE = "bundle";
  static final String MODEL = "model";
  static final String POLICY = "policy";
  static final String ADVISORY = "advisory";
  static final String INPUT = "input";
  static final String PROBABILITY = "probability_of_default";
  static final String SCORE = "score";
  static final String BAND = "band";
  static final String DECISION = "decision";
  static final String REASONS = "reasons";
  static final String WARNINGS = "warnings";
  static final String CODE = "code";
  static final String FEATURE = "feature";
  static final String MILLISECONDS = "ms";
  static final String ID = "id";
  static final String FEATURES = "features";

  private final List<Feature> features;

  public DecisionRecordWriter(List<Feature> features) {
    this.features = List.copyOf(features);
  }

  /** One line. */
  public void add(DecisionRecord decision, JsonLines lines) throws IOException {
    lines.add(json -> members(decision, json));
  }

  private void members(DecisionRecord decision, JsonGenerator json) throws IOException {
    json.writeStringField(TYPE, DECISION_TYPE);
    json.writeStringField(REQUEST_ID, decision.request().id());
    json.writeNumberField(INDEX, decision.index());
    json.writeStringField(TIME, decision.request().time());
    json.writeStringField(BUNDLE, decision.by().bundle());
    json.writeStringField(MODEL, decision.by().model());
    json.writeStringField(POLICY, decision.by().policy());
    if (decision.by().advisory()) {
      json.writeBooleanField(ADVISORY, true);
    }
    json.writeStringField(INPUT, decision.inputHash());
    assessment(decision.assessment(), json);
    json.writeNumberField(MILLISECONDS, decision.request().milliseconds());
    if (decision.input().isPresent()) {
      input(decision.input().get(), json);
    }
  }

  private static void assessment(RecordedAssessment assessment, JsonGenerator json)
      throws IOException {
    json.writeNumberField(PROBABILITY, assessment.probabilityOfDefault());
    if (assessment.creditScore().isPresent()) {
      CreditScore score = assessment.creditScore().get();
      json.writeNumberField(SCORE, score.score());
      json.writeStringField(BAND, score.band());
    }
    json.writeStringField(DECISION, assessment.decision().word());
    if (assessment.reasonCodes().isPresent()) {
      json.writeArrayFieldStart(REASONS);
      for (String code : assessment.reasonCodes().get()) {
        json.writeString(code);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart(WARNINGS);
    for (RecordedWarning warning : assessment.warnings()) {
      json.writeStartObject();
      json.writeStringField(CODE, warning.code());
      json.writeStringField(FEATURE, warning.feature());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void input(RecordedInput input, JsonGenerator json) throws IOException {
    if (input.id().isPresent()) {
      json.writeStringField(ID, input.id().get());
    }
    Row row = input.row();
    json.writeObjectFieldStart(FEATURES);
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Categorical) {
        json.writeStringField(features.get(f).name(), row.texts()[f]);
      } else if (Float.isNaN(row.numbers()[f])) {
        json.writeNullField(features.get(f).name());
      } else if (features.get(f).isDate()) {
        json.writeStringField(features.get(f).name(), DateStyle.text(row.numbers()[f]));
      } else {
        json.writeNumberField(features.get(f).name(), row.numbers()[f]);
      }
    }
    json.writeEndObject();
  }
}
