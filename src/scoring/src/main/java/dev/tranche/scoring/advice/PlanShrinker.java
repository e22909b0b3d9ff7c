package dev.tranche.scoring.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes a change that is enough smaller, feature by feature: those first that do least for how far
 * they go, each to the nearest step that still is enough, then to a value between two steps.
 */
record PlanShrinker(PlanTrial trial, BestAlone alone) {
  ChangePlan smaller(ChangePlan enough) {
    List<Integer> order =
        IntStream.range(0, enough.to().length)
            .filter(enough::changes)
            .boxed()
            .sorted(Comparator.comparingDouble(alone::worth))
            .toList();
    ChangePlan smallest = enough;
    for (int feature : order) {
      smallest = toStep(smallest, feature);
    }
    for (int feature : order) {
      smallest = betweenSteps(smallest, feature);
    }
    return smallest;
  }

  private ChangePlan toStep(ChangePlan plan, int feature) {
    List<ChangePlan> plans = new ArrayList<>(List.of(plan.with(feature, Float.NaN)));
    for (float value : plan.beyond(feature)) {
      if (plan.features().get(feature).farther(plan.to()[feature], value)) {
        plans.add(plan.with(feature, value));
      }
    }
    return trial.firstApproved(plans).orElse(plan);
  }

  /** The next smaller step is not enough. */
  private ChangePlan betweenSteps(ChangePlan plan, int feature) {
    if (!plan.changes(feature)) {
      return plan;
    }
    float smaller = plan.from()[feature];
    for (float value : plan.beyond(feature)) {
      if (plan.features().get(feature).farther(plan.to()[feature], value)) {
        smaller = value;
      }
    }
    List<ChangePlan> plans = new ArrayList<>();
    for (float value : plan.features().get(feature).between(smaller, plan.to()[feature])) {
      plans.add(plan.with(feature, value));
    }
    return trial.firstApproved(plans).orElse(plan);
  }
}
