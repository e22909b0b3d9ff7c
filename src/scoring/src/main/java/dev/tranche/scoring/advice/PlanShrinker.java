package dev.tranche.scoring.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Makes changes that are enough smaller, feature by feature: those first that do least for how far
 * they go, each to the nearest step that still is enough, then to a value between two steps. All
 * changes go on side by side, which takes fewer runs of the graph.
 */
record PlanShrinker(PlanTrial trial, BestAlone alone) {
  private static final Comparator<ChangePlan> SMALLEST =
      Comparator.comparingInt(ChangePlan::size).thenComparingDouble(ChangePlan::distance);

  /** The smallest that any of them becomes. */
  Optional<ChangePlan> smallest(List<ChangePlan> enough) {
    List<Shrinking> plans = enough.stream().map(plan -> new Shrinking(plan, order(plan))).toList();
    plans = shrunk(plans, PlanShrinker::nearerSteps);
    plans = shrunk(promising(plans), PlanShrinker::nearerValues);
    return plans.stream().map(Shrinking::plan).min(SMALLEST);
  }

  /**
   * @param order of the features, the first to be made smaller first
   */
  private record Shrinking(ChangePlan plan, List<Integer> order) {}

  private List<Integer> order(ChangePlan plan) {
    return IntStream.range(0, plan.to().length)
        .filter(plan::changes)
        .boxed()
        .sorted(Comparator.comparingDouble(alone::worth))
        .toList();
  }

  private List<Shrinking> shrunk(
      List<Shrinking> plans, BiFunction<ChangePlan, Integer, List<ChangePlan>> smaller) {
    int most = plans.stream().mapToInt(one -> one.order().size()).max().orElse(0);
    List<Shrinking> shrunk = new ArrayList<>(plans);
    for (int i = 0; i < most; i++) {
      int turn = i;
      List<Optional<ChangePlan>> found =
          trial.firstApproved(
              shrunk.stream()
                  .map(
                      one ->
                          turn < one.order().size()
                              ? smaller.apply(one.plan(), one.order().get(turn))
                              : List.<ChangePlan>of())
                  .toList());
      for (int p = 0; p < shrunk.size(); p++) {
        Shrinking one = shrunk.get(p);
        shrunk.set(p, new Shrinking(found.get(p).orElse(one.plan()), one.order()));
      }
    }
    return shrunk;
  }

  private static List<ChangePlan> nearerSteps(ChangePlan plan, int feature) {
    List<ChangePlan> plans = new ArrayList<>(List.of(plan.with(feature, Float.NaN)));
    for (float value : plan.beyond(feature)) {
      if (plan.features().get(feature).farther(plan.to()[feature], value)) {
        plans.add(plan.with(feature, value));
      }
    }
    return plans;
  }

  /** The next smaller step is not enough. */
  private static List<ChangePlan> nearerValues(ChangePlan plan, int feature) {
    List<ChangePlan> plans = new ArrayList<>();
    if (plan.changes(feature)) {
      float smaller = plan.stepBefore(feature);
      for (float value : plan.features().get(feature).between(smaller, plan.to()[feature])) {
        plans.add(plan.with(feature, value));
      }
    }
    return plans;
  }

  /** Without those that values between two steps cannot make as small as another is already. */
  private static List<Shrinking> promising(List<Shrinking> plans) {
    Optional<ChangePlan> smallest = plans.stream().map(Shrinking::plan).min(SMALLEST);
    return plans.stream()
        .filter(
            one ->
                one.plan().size() == smallest.orElseThrow().size()
                    && one.plan().distanceBefore() <= smallest.orElseThrow().distance())
        .toList();
  }
}
