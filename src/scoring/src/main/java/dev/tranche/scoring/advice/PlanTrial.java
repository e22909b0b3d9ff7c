package dev.tranche.scoring.advice;

import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a model about changes of one customer, about none of them twice. Not thread-safe. */
final class PlanTrial {
  private final RiskScorer scorer;
  private final Row basis;
  private final Map<List<Float>, TriedPlan> known = new HashMap<>();

  /**
   * @param basis the customer, with adverse values of what is missing or doubtful
   */
  PlanTrial(RiskScorer scorer, Row basis) {
    this.scorer = scorer;
    this.basis = basis;
  }

  /** In one run of the graph at most, in the plans' order. */
  List<TriedPlan> of(List<ChangePlan> plans) {
    Map<List<Float>, ChangePlan> unknown = new LinkedHashMap<>();
    for (ChangePlan plan : plans) {
      if (!known.containsKey(plan.key())) {
        unknown.putIfAbsent(plan.key(), plan);
      }
    }
    run(List.copyOf(unknown.values()));
    List<TriedPlan> tried = new ArrayList<>(plans.size());
    for (ChangePlan plan : plans) {
      tried.add(known.get(plan.key()));
    }
    return tried;
  }

  private void run(List<ChangePlan> plans) {
    if (plans.isEmpty()) {
      return;
    }
    RiskGraph.Scores scores = scorer.run(plans.stream().map(plan -> plan.in(basis)).toList());
    for (int i = 0; i < plans.size(); i++) {
      boolean approved = scorer.policy().decide(scores.probability()[i]) == Decision.APPROVE;
      ChangePlan plan = plans.get(i);
      known.put(plan.key(), new TriedPlan(plan, scores.margin()[i], approved));
    }
  }

  /** Of each list the first that is approved; all of them in one run of the graph at most. */
  List<Optional<ChangePlan>> firstApproved(List<List<ChangePlan>> lists) {
    of(lists.stream().flatMap(List::stream).toList());
    return lists.stream()
        .map(
            plans ->
                of(plans).stream().filter(TriedPlan::approved).map(TriedPlan::plan).findFirst())
        .toList();
  }
}
