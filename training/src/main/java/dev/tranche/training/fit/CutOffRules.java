package dev.tranche.training.fit;

import dev.tranche.training.data.CutOffs;
import dev.tranche.training.data.Decisions;
import dev.tranche.training.evaluate.CutOffRule;
import java.util.Optional;

/** How cut-offs are set where a spec says how, and where it does not. */
public final class CutOffRules {
  private CutOffRules() {}

  /** The spec's own rule, if it has one. */
  public static Optional<CutOffRule> given(Decisions decisions) {
    return decisions.cutOffs().map(CutOffRules::rule);
  }

  static CutOffRule of(Decisions decisions) {
    return given(decisions).orElseGet(CutOffRule.MaximumF1::new);
  }

  private static CutOffRule rule(CutOffs given) {
    if (given instanceof CutOffs.Costs costs) {
      return new CutOffRule.Costs(costs.falsePositive(), costs.falseNegative());
    }
    if (given instanceof CutOffs.ApprovalRate rate) {
      return new CutOffRule.ApprovalRate(rate.share());
    }
    return new CutOffRule.Given(((CutOffs.Fixed) given).declineFrom());
  }
}
