package dev.tranche.training.report.document;

import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.rule.DecisionRules;
import dev.tranche.scoring.rule.MissingRule;
import dev.tranche.scoring.value.Doubt;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the policy's rules cost honest customers: how many of the test part, whose values are
 * missing or unusual for no purpose, are not approved though the cut-off would.
 *
 * @param customers of the test part, evenly chosen, that this was counted on
 * @param approvedByCutOff how many of them the cut-off approves
 * @param held how many of those a person decides about instead
 * @param referred the same by rule; one may be for several
 * @param notScorable how many of all have too few values
 * @param strictness the same by how far the value that is not given may be from the usual one
 */
public record RuleCosts(
    int customers,
    long approvedByCutOff,
    long held,
    Map<String, Long> referred,
    long notScorable,
    List<Strictness> strictness) {
  /** From the strictest on: whom it lets pass, none after it holds. */
  private static final List<Double> WITHIN = List.of(1.0, 0.9, 0.75, 0.5, 0.25);

  /**
   * One way to choose.
   *
   * @param within see {@link MissingRule}
   * @param referred how many that the cut-off approves are referred by any rule
   */
  public record Strictness(double within, long referred) {}

  public RuleCosts {
    referred = Collections.unmodifiableMap(new LinkedHashMap<>(referred));
    strictness = List.copyOf(strictness);
  }

  /**
   * Counts.
   *
   * @param scores of the rows, by the scorer
   */
  static RuleCosts of(List<Row> rows, List<RiskScore> scores, RiskScorer scorer) {
    Policy policy = scorer.policy();
    Map<String, Long> referred = new LinkedHashMap<>();
    for (Doubt.Kind kind : Doubt.Kind.values()) {
      referred.put(
          kind.word(),
          scores.stream()
              .filter(RuleCosts::referred)
              .filter(score -> score.heldBy().stream().anyMatch(it -> it.is(kind)))
              .count());
    }
    List<Row> approved =
        IntStream.range(0, rows.size())
            .filter(i -> policy.decide(scores.get(i).probabilityOfDefault()) == Decision.APPROVE)
            .mapToObj(rows::get)
            .toList();
    return new RuleCosts(
        rows.size(),
        approved.size(),
        scores.stream().filter(RuleCosts::referred).count(),
        referred,
        scores.stream().filter(it -> it.decision() == Decision.NOT_SCORABLE).count(),
        strictness(approved, scorer));
  }

  private static List<Strictness> strictness(List<Row> approved, RiskScorer scorer) {
    List<Strictness> all = new ArrayList<>();
    List<Row> left = approved;
    for (double within : WITHIN) {
      List<Row> rows = left;
      List<RiskScore> scores = scorer.under(within(scorer.policy(), within)).score(rows);
      left =
          IntStream.range(0, rows.size())
              .filter(i -> referred(scores.get(i)))
              .mapToObj(rows::get)
              .toList();
      all.add(new Strictness(within, left.size()));
    }
    Collections.reverse(all);
    return all;
  }

  private static boolean referred(RiskScore score) {
    return score.decision() == Decision.REFER && !score.heldBy().isEmpty();
  }

  private static Policy within(Policy policy, double within) {
    DecisionRules rules = policy.rules();
    MissingRule missing = rules.missing();
    return policy.withRules(
        new DecisionRules(
            new MissingRule(missing.rule(), within, missing.tolerate(), missing.refuse()),
            rules.outOfRange(),
            rules.unseenCategory(),
            rules.plausible(),
            rules.minimumFeatures()));
  }
}
