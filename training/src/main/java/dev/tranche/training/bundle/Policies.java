package dev.tranche.training.bundle;

import dev.tranche.scoring.bundle.Policy;
import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.spec.DecisionSpec;

/** The policy a bundle begins with, until a risk owner writes another. */
final class Policies {
  private static final String DEFAULT = "default";

  private Policies() {}

  /**
   * As the spec says; without cut-offs of its own nothing is referred.
   *
   * @param cutOff of the champion
   */
  static Policy of(DecisionSpec decisions, float cutOff) {
    String version = decisions.policyVersion().orElse(DEFAULT);
    return decisions
        .cutOffs()
        .filter(CutOffRule.Given.class::isInstance)
        .map(CutOffRule.Given.class::cast)
        .map(fixed -> new Policy(version, fixed.referFrom(), fixed.declineFrom()))
        .orElseGet(() -> new Policy(version, cutOff, cutOff));
  }
}
