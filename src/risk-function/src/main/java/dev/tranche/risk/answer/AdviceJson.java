package dev.tranche.risk.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.advice.Advice;
import dev.tranche.scoring.advice.FeatureChange;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.decision.RiskScore;
import java.io.IOException;

/** Writes advice as a member of an answer. */
final class AdviceJson {
  /** Above it, floats are all whole, and not each whole number is one. */
  private static final float MOST_WHOLE = 1 << 24;

  private AdviceJson() {}

  static void write(JsonGenerator json, Advice advice) throws IOException {
    json.writeObjectFieldStart("advice");
    json.writeArrayFieldStart("changes");
    if (advice instanceof Advice.Given given) {
      for (FeatureChange change : given.changes()) {
        json.writeStartObject();
        json.writeStringField("feature", change.feature());
        number(json, "from", change.from());
        number(json, "to", change.to());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    if (advice instanceof Advice.Given given) {
      after(json, given.after());
    } else if (advice instanceof Advice.None none) {
      json.writeStringField("none", none.why().word());
    }
    json.writeEndObject();
  }

  private static void after(JsonGenerator json, RiskScore score) throws IOException {
    json.writeNumberField("probability_of_default", score.probabilityOfDefault());
    if (score.creditScore().isPresent()) {
      CreditScore credit = score.creditScore().get();
      json.writeNumberField("score", credit.score());
      json.writeStringField("band", credit.band());
    }
    json.writeStringField("decision", score.decision().word());
  }

  private static void number(JsonGenerator json, String name, float value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < MOST_WHOLE) {
      json.writeNumberField(name, (int) value);
    } else {
      json.writeNumberField(name, value);
    }
  }
}
