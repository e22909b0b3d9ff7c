package dev.tranche.training.report.document;

import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.training.evaluate.metric.CutOffRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The customers of the test set about whom the policy's cut-offs decide alike; its rules, which
 * hold some approvals, are in {@link RuleCosts}.
 *
 * @param share of all of the test set, 0 … 1
 * @param defaults those of them with the bad outcome
 * @param defaultRate of them, 0 … 1; NaN if there is none
 * @param cost of wrong decisions, in the unit of the spec's costs: of bad ones approved or good
 *     ones declined; absent where a person decides or the spec gives no costs
 */
public record DecidedCustomers(
    Decision decision,
    int customers,
    double share,
    int defaults,
    double defaultRate,
    Optional<Double> cost) {
  private static final List<Decision> BY_CUT_OFF =
      List.of(Decision.APPROVE, Decision.REFER, Decision.DECLINE);

  /**
   * One per decision, in the order of rising risk; without those that the policy never makes.
   *
   * @param probability the champion's, of the test set
   * @param label 0 or 1 per row of it
   * @param costs if the spec gives some
   */
  static List<DecidedCustomers> of(
      Policy policy, float[] probability, byte[] label, Optional<CutOffRule.Costs> costs) {
    Decision[] decisions = new Decision[label.length];
    Arrays.setAll(decisions, row -> policy.decide(probability[row]));
    return BY_CUT_OFF.stream()
        .filter(it -> it != Decision.REFER || policy.referFrom() < policy.declineFrom())
        .map(decision -> of(decision, decisions, label, costs))
        .toList();
  }

  private static DecidedCustomers of(
      Decision decision, Decision[] decisions, byte[] label, Optional<CutOffRule.Costs> costs) {
    int[] rows = IntStream.range(0, label.length).filter(r -> decisions[r] == decision).toArray();
    int defaults = Arrays.stream(rows).map(row -> label[row]).sum();
    return new DecidedCustomers(
        decision,
        rows.length,
        (double) rows.length / label.length,
        defaults,
        (double) defaults / rows.length,
        decision == Decision.REFER
            ? Optional.empty()
            : costs.map(
                given ->
                    decision == Decision.APPROVE
                        ? defaults * given.falseNegative()
                        : (rows.length - defaults) * given.falsePositive()));
  }
}
