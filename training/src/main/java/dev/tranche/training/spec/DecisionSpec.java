package dev.tranche.training.spec;

import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.training.evaluate.metric.CutOffRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a spec says about decisions made with risk models, and the words for them.
 *
 * @param cutOffs how they are set; by the largest F1 if empty
 * @param policyVersion names the policy in answers and records
 * @param reasons by column
 * @param reasonGroups columns reported as one reason, by name
 * @param promotion when models trained again should follow
 */
public record DecisionSpec(
    Optional<CutOffRule> cutOffs,
    Optional<String> policyVersion,
    Optional<Scorecard> scorecard,
    Map<String, OwnReasons> reasons,
    Map<String, ReasonGroup> reasonGroups,
    PromotionRules promotion) {
  public DecisionSpec {
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    reasonGroups = Collections.unmodifiableMap(new LinkedHashMap<>(reasonGroups));
  }

  /** All by default. */
  public static DecisionSpec usual() {
    return new DecisionSpec(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        PromotionRules.USUAL);
  }

  /** How cut-offs are set, by default too. */
  public CutOffRule cutOffRule() {
    return cutOffs.orElseGet(CutOffRule.MaximumF1::new);
  }
}
