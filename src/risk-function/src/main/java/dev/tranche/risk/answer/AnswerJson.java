package dev.tranche.risk.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.tranche.risk.problem.Problem;
import dev.tranche.risk.problem.ProblemJson;
import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Contributions;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerEntry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what is said of one customer after the other. */
final class AnswerJson {
  private final JsonGenerator json;
  private final RiskScorer scorer;
  private final EncodedTexts texts;
  private final SerializableString requestId;

  AnswerJson(JsonGenerator json, RiskScorer scorer, EncodedTexts texts, String requestId) {
    this.json = json;
    this.scorer = scorer;
    this.texts = texts;
    this.requestId = new SerializedString(requestId);
  }

  void write(Customer customer, Assessment assessment) throws IOException {
    RiskScore score = assessment.score();
    json.writeStartObject();
    id(customer.id());
    name("probability_of_default");
    json.writeNumber(score.probabilityOfDefault());
    if (score.creditScore().isPresent()) {
      CreditScore points = score.creditScore().get();
      name("score");
      json.writeNumber(points.points());
      text("band", points.band());
    }
    text("decision", score.decision().word());
    if (assessment.reasons().isPresent()) {
      reasons(assessment.reasons().get());
    }
    if (assessment.contributions().isPresent()) {
      explanation(score, assessment.contributions().get());
    }
    warnings(assessment.warnings());
    name("model");
    json.writeStartObject();
    text("name", scorer.model());
    text("bundle", scorer.manifest().version());
    json.writeEndObject();
    text("policy", scorer.policy().version());
    name("request_id");
    json.writeString(requestId);
    json.writeEndObject();
  }

  /** The problem of a customer that could not be scored, among others that could. */
  void write(CustomerEntry.Refused refused) throws IOException {
    json.writeStartObject();
    id(refused.id());
    name("problem");
    ProblemJson.write(json, Problem.ofFaults(refused.faults()));
    name("request_id");
    json.writeString(requestId);
    json.writeEndObject();
  }

  private void id(Optional<String> id) throws IOException {
    if (id.isPresent()) {
      name("id");
      json.writeString(id.get());
    }
  }

  private void reasons(List<Reason> reasons) throws IOException {
    name("reasons");
    json.writeStartArray();
    for (Reason reason : reasons) {
      json.writeStartObject();
      text("code", reason.code());
      text("feature", reason.feature());
      text("sentence", reason.sentence());
      name("contribution");
      json.writeNumber(reason.contribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void explanation(RiskScore score, Contributions contributions) throws IOException {
    List<Feature> features = scorer.manifest().modelFeatures();
    name("explanation");
    json.writeStartObject();
    name("bias");
    json.writeNumber(contributions.bias());
    name("margin");
    json.writeNumber(score.margin());
    name("contributions");
    json.writeStartObject();
    for (int f = 0; f < features.size(); f++) {
      name(features.get(f).name());
      json.writeNumber(contributions.values().get(f));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void warnings(List<Warning> warnings) throws IOException {
    name("warnings");
    json.writeStartArray();
    for (Warning warning : warnings) {
      json.writeStartObject();
      text("code", warning.code().word());
      text("feature", warning.feature());
      text("detail", warning.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String name, String textOfBundle) throws IOException {
    name(name);
    json.writeString(texts.of(textOfBundle));
  }

  private void name(String name) throws IOException {
    json.writeFieldName(texts.of(name));
  }
}
