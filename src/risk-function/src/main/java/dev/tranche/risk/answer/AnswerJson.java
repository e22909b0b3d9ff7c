package dev.tranche.risk.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Contributions;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.decision.Hold;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.WarningJson;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.notice.AdverseActionNotice;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.ProblemJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what is said of one customer after the other. */
final class AnswerJson {
  private final JsonGenerator json;
  private final RiskScorer scorer;
  private final Optional<AdverseActionNotice> notice;
  private final String language;
  private final String requestId;

  AnswerJson(JsonGenerator json, Question question, String requestId) {
    this.json = json;
    this.scorer = question.scorer();
    this.notice = question.notice();
    this.language = question.language();
    this.requestId = requestId;
  }

  void write(Customer customer, AnsweredCustomer answered) throws IOException {
    Assessment assessment = answered.assessment();
    RiskScore score = assessment.score();
    json.writeStartObject();
    id(customer.id());
    if (customer.reference().isPresent()) {
      json.writeStringField("reference", customer.reference().get());
    }
    json.writeNumberField("probability_of_default", score.probabilityOfDefault());
    if (score.creditScore().isPresent()) {
      CreditScore credit = score.creditScore().get();
      json.writeNumberField("score", credit.score());
      json.writeStringField("band", credit.band());
    }
    json.writeStringField("decision", score.decision().word());
    if (scorer.advisory()) {
      json.writeBooleanField("advisory", true);
    }
    if (!score.heldBy().isEmpty()) {
      heldBy(score.heldBy());
    }
    if (assessment.reasons().isPresent()) {
      reasons(assessment.reasons().get());
    }
    if (assessment.contributions().isPresent()) {
      explanation(score, assessment.contributions().get());
    }
    if (answered.advice().isPresent()) {
      AdviceJson.write(json, answered.advice().get());
    }
    if (notice.isPresent()) {
      notice(notice.get().of(assessment));
    }
    WarningJson.write(assessment.warnings(), json);
    json.writeObjectFieldStart("model");
    json.writeStringField("name", scorer.model());
    json.writeStringField("bundle", scorer.manifest().version());
    json.writeEndObject();
    json.writeStringField("policy", scorer.policy().version());
    json.writeStringField("request_id", requestId);
    json.writeEndObject();
  }

  /** The problem of a customer that could not be scored, among others that could. */
  void write(CustomerEntry.Refused refused) throws IOException {
    json.writeStartObject();
    id(refused.id());
    json.writeFieldName("problem");
    ProblemJson.write(json, Problem.ofViolations(refused.violations()));
    json.writeStringField("request_id", requestId);
    json.writeEndObject();
  }

  private void id(Optional<String> id) throws IOException {
    if (id.isPresent()) {
      json.writeStringField("id", id.get());
    }
  }

  private void notice(Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField("notice", text.get());
    }
  }

  private void heldBy(List<Hold> holds) throws IOException {
    json.writeArrayFieldStart("held_by");
    for (Hold hold : holds) {
      json.writeStartObject();
      json.writeStringField("rule", hold.rule());
      if (hold.feature().isPresent()) {
        json.writeStringField("feature", hold.feature().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reasons(List<Reason> reasons) throws IOException {
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("feature", reason.feature());
      json.writeStringField("sentence", reason.sentence(language));
      json.writeNumberField("contribution", reason.contribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void explanation(RiskScore score, Contributions contributions) throws IOException {
    List<Feature> features = scorer.manifest().features().ofModels();
    json.writeObjectFieldStart("explanation");
    json.writeNumberField("base_value", contributions.baseValue());
    json.writeNumberField("margin", score.margin());
    json.writeObjectFieldStart("contributions");
    for (int f = 0; f < features.size(); f++) {
      json.writeNumberField(features.get(f).name(), contributions.values().get(f));
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
