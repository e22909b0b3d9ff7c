package dev.tranche.scoring.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the smallest change with which a model's probability would be approved: of the fewest
 * features, then of the least distance. Each feature alone is tried at every step; if none is
 * enough, every combination of the most helpful ones, each at the value that helps most alone; if
 * none of these is, all of them, by turns. What is enough is made smaller. Not every combination of
 * values is tried.
 */
record AdviceSearch(PlanTrial trial, BestAlone alone, ChangePlan nothing) {
  /** Of so many features all combinations are tried: 57 rows. */
  private static final int COMBINED = 6;

  /** So many of the combinations of the fewest features are made smaller. */
  private static final int SHRUNK = 3;

  /** So often all features by turns. */
  private static final int ROUNDS = 2;

  static AdviceSearch of(PlanTrial trial, ChangePlan nothing) {
    return new AdviceSearch(trial, new BestAlone(trial, nothing), nothing);
  }

  /** The smallest change that was found. */
  Optional<ChangePlan> run() {
    List<ChangePlan> enough = alone.enough();
    if (enough.isEmpty()) {
      enough = fewest();
    }
    if (enough.isEmpty()) {
      enough = byTurns().stream().toList();
    }
    return new PlanShrinker(trial, alone).smallest(enough);
  }

  /** Combinations of the fewest features that are enough, those with the most to spare. */
  private List<ChangePlan> fewest() {
    // Mostly two are enough.
    List<ChangePlan> two = fewest(combined(2, 2));
    return two.isEmpty() ? fewest(combined(3, COMBINED)) : two;
  }

  private List<ChangePlan> fewest(List<ChangePlan> plans) {
    List<TriedPlan> approved =
        trial.of(plans).stream()
            .filter(TriedPlan::approved)
            .sorted(
                Comparator.comparingInt((TriedPlan one) -> one.plan().size())
                    .thenComparingDouble(TriedPlan::margin))
            .toList();
    return approved.stream()
        .filter(one -> one.plan().size() == approved.get(0).plan().size())
        .limit(SHRUNK)
        .map(TriedPlan::plan)
        .toList();
  }

  /** All combinations of so many of the most helpful features, each at its best alone. */
  private List<ChangePlan> combined(int least, int most) {
    List<Integer> helpful = alone.helpful();
    int count = Math.min(COMBINED, helpful.size());
    List<ChangePlan> plans = new ArrayList<>();
    for (int set = 1; set < 1 << count; set++) {
      if (Integer.bitCount(set) >= least && Integer.bitCount(set) <= most) {
        ChangePlan plan = nothing;
        for (int i = 0; i < count; i++) {
          int feature = helpful.get(i);
          plan = (set >> i & 1) == 1 ? plan.with(feature, alone.value(feature)) : plan;
        }
        plans.add(plan);
      }
    }
    return plans;
  }

  /** From all at their best alone on, each at its best with the others as they are. */
  private Optional<ChangePlan> byTurns() {
    ChangePlan all = nothing;
    for (int feature : alone.helpful()) {
      all = all.with(feature, alone.value(feature));
    }
    TriedPlan best = trial.of(List.of(all)).get(0);
    for (int round = 0; round < ROUNDS && !best.approved(); round++) {
      for (int feature = 0; feature < nothing.to().length && !best.approved(); feature++) {
        List<ChangePlan> plans = new ArrayList<>();
        for (float value : nothing.beyond(feature)) {
          plans.add(best.plan().with(feature, value));
        }
        best = better(best, trial.of(plans));
      }
    }
    return Optional.of(best).filter(TriedPlan::approved).map(TriedPlan::plan);
  }

  private static TriedPlan better(TriedPlan known, List<TriedPlan> others) {
    TriedPlan best = known;
    for (TriedPlan other : others) {
      best = other.margin() < best.margin() ? other : best;
    }
    return best;
  }
}
