package dev.tranche.training.report;

import dev.tranche.scoring.rule.Decision;
import dev.tranche.training.report.document.DecidedCustomers;
import dev.tranche.training.report.document.PolicyEffects;
import dev.tranche.training.report.document.RuleCosts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the policy of {@link SampleRuns} decides. */
final class SamplePolicy {
  private SamplePolicy() {}

  static PolicyEffects effects() {
    return new PolicyEffects(
        List.of(
            decided(Decision.APPROVE, 4_000, 320, Optional.of(1_600.0)),
            decided(Decision.REFER, 700, 210, Optional.empty()),
            decided(Decision.DECLINE, 1_008, 709, Optional.of(299.0))),
        new RuleCosts(
            400,
            350,
            21,
            Map.of("missing", 20L, "out_of_range", 1L, "unseen_category", 0L),
            3,
            List.of(new RuleCosts.Strictness(0.5, 9), new RuleCosts.Strictness(1, 21))));
  }

  private static DecidedCustomers decided(
      Decision decision, int customers, int defaults, Optional<Double> cost) {
    return new DecidedCustomers(
        decision, customers, customers / 5_708.0, defaults, (double) defaults / customers, cost);
  }
}
