package dev.tranche.training.fit;

import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.spec.CutOffSpec;
import dev.tranche.training.spec.DecisionSpec;
import java.util.Optional;

/** How cut-offs are set where a spec says how, and where it does not. */
public final class CutOffRules {
  private CutOffRules() {}

  /** The spec's own rule, if it has one. */
  public static Optional<CutOffRule> given(DecisionSpec decisions) {
    return decisions.cutOffs().map(CutOffRules::rule);
  }

  static CutOffRule of(DecisionSpec decisions) {
    return given(decisions).orElseGet(CutOffRule.MaximumF1::new);
  }

  private static CutOffRule rule(CutOffSpec given) {
    if (given instanceof CutOffSpec.Costs costs) {
      return new CutOffRule.Costs(costs.falsePositive(), costs.falseNegative());
    }
    if (given instanceof CutOffSpec.ApprovalRate rate) {
      return new CutOffRule.ApprovalRate(rate.share());
    }
    return new CutOffRule.Given(((CutOffSpec.Fixed) given).declineFrom());
  }
}
