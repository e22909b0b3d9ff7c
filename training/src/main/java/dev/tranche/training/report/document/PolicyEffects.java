package dev.tranche.training.report.document;

import java.util.List;

/**
 * What the policy that comes with the bundle does to customers of the test set.
 *
 * @param decisions by its cut-offs, in the order of rising risk
 * @param decisionRules what its rules cost honest customers
 */
public record PolicyEffects(List<DecidedCustomers> decisions, RuleCosts decisionRules) {
  public PolicyEffects {
    decisions = List.copyOf(decisions);
  }
}
