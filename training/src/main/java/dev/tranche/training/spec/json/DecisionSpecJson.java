package dev.tranche.training.spec.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.spec.DecisionSpec;
import dev.tranche.training.spec.OwnReasons;
import dev.tranche.training.spec.PromotionRules;
import java.util.Map;

/** What a spec says of decisions, as JSON. */
final class DecisionSpecJson {
  private DecisionSpecJson() {}

  static void put(ObjectNode root, DecisionSpec decisions) {
    if (decisions.cutOffs().isPresent() || decisions.policyVersion().isPresent()) {
      ObjectNode cutOffs = root.putObject("cut_offs");
      decisions.cutOffs().ifPresent(rule -> put(cutOffs, rule));
      decisions.policyVersion().ifPresent(version -> cutOffs.put("policy_version", version));
    }
    decisions.scorecard().ifPresent(card -> put(root.putObject("scorecard"), card));
    if (!decisions.reasons().isEmpty()) {
      ObjectNode reasons = root.putObject("reasons");
      decisions.reasons().forEach((column, own) -> put(reasons.putObject(column), own));
    }
    if (!decisions.reasonGroups().isEmpty()) {
      ObjectNode groups = root.putObject("reason_groups");
      decisions.reasonGroups().forEach((name, group) -> put(groups.putObject(name), group));
    }
    put(root.putObject("retrain"), decisions.promotion());
  }

  private static void put(ObjectNode node, CutOffRule rule) {
    if (rule instanceof CutOffRule.Costs costs) {
      node.putObject("costs")
          .put("false_negative", costs.falseNegative())
          .put("false_positive", costs.falsePositive());
    } else if (rule instanceof CutOffRule.ApprovalRate rate) {
      node.put("approval_rate", rate.share());
    } else if (rule instanceof CutOffRule.Given given) {
      node.put("refer_from", given.referFrom()).put("decline_from", given.declineFrom());
    }
  }

  private static void put(ObjectNode node, Scorecard card) {
    node.put("base_score", card.baseScore())
        .put("base_odds", card.baseOdds())
        .put("points_to_double_odds", card.pointsToDoubleOdds())
        .put("lowest_points", card.lowestPoints())
        .put("highest_points", card.highestPoints());
    ObjectNode bands = node.putObject("bands");
    card.bands().forEach(band -> bands.put(band.name(), band.lowestPoints()));
  }

  private static void put(ObjectNode node, OwnReasons own) {
    put(node, "below", own.below());
    put(node, "above", own.above());
    put(node, "missing", own.missing());
    put(node, "any", own.any());
  }

  private static void put(ObjectNode node, String when, OwnReasons.OwnText text) {
    if (!text.equals(OwnReasons.OwnText.none())) {
      ObjectNode said = node.putObject(when);
      text.code().ifPresent(code -> said.put("code", code));
      text.sentence().ifPresent(sentence -> said.put("sentence", sentence));
      putLanguages(said, text.languages());
    }
  }

  private static void put(ObjectNode node, ReasonGroup group) {
    node.put("code", group.text().code()).put("sentence", group.text().sentence());
    putLanguages(node, group.text().languages());
    group.features().forEach(node.putArray("columns")::add);
  }

  private static void putLanguages(ObjectNode node, Map<String, String> languages) {
    if (!languages.isEmpty()) {
      languages.forEach(node.putObject("languages")::put);
    }
  }

  private static void put(ObjectNode node, PromotionRules rules) {
    node.put("least_gain", rules.leastGain())
        .put("most_gain", rules.mostGain())
        .put("most_calibration_error_rise", rules.mostCalibrationErrorRise())
        .put("most_flipped", rules.mostFlipped());
  }
}
