package dev.tranche.scoring.advice;

import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a model about changes of one customer.
 *
 * @param basis the customer, with adverse values of what is missing or doubtful
 */
record PlanTrial(RiskScorer scorer, Row basis) {
  /** In one run of the graph, in the plans' order. */
  List<TriedPlan> of(List<ChangePlan> plans) {
    if (plans.isEmpty()) {
      return List.of();
    }
    RiskGraph.Scores scores = scorer.run(plans.stream().map(plan -> plan.in(basis)).toList());
    List<TriedPlan> tried = new ArrayList<>(plans.size());
    for (int i = 0; i < plans.size(); i++) {
      boolean approved = scorer.policy().decide(scores.probability()[i]) == Decision.APPROVE;
      tried.add(new TriedPlan(plans.get(i), scores.margin()[i], approved));
    }
    return tried;
  }

  /** The first that is approved. */
  Optional<ChangePlan> firstApproved(List<ChangePlan> plans) {
    return of(plans).stream().filter(TriedPlan::approved).map(TriedPlan::plan).findFirst();
  }
}
