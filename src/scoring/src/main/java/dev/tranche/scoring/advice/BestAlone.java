package dev.tranche.scoring.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What each feature of a customer does alone, tried at every step. Immutable. */
final class BestAlone {
  private final ChangePlan nothing;
  private final float margin;
  private final float[] values;
  private final float[] margins;
  private final List<ChangePlan> enough;

  BestAlone(PlanTrial trial, ChangePlan nothing) {
    this.nothing = nothing;
    this.values = new float[nothing.to().length];
    this.margins = new float[values.length];
    List<ChangePlan> plans = new ArrayList<>(List.of(nothing));
    for (int f = 0; f < values.length; f++) {
      for (float value : nothing.beyond(f)) {
        plans.add(nothing.with(f, value));
      }
    }
    List<TriedPlan> tried = trial.of(plans);
    this.margin = tried.get(0).margin();
    Arrays.fill(margins, margin);
    boolean[] found = new boolean[values.length];
    List<ChangePlan> first = new ArrayList<>();
    for (TriedPlan one : tried.subList(1, tried.size())) {
      int f = one.plan().only();
      if (one.margin() < margins[f]) {
        margins[f] = one.margin();
        values[f] = one.plan().to()[f];
      }
      if (one.approved() && !found[f]) {
        found[f] = true;
        first.add(one.plan());
      }
    }
    this.enough = List.copyOf(first);
  }

  /** The smallest change of each feature that is enough alone. */
  List<ChangePlan> enough() {
    return enough;
  }

  /** The features that lower the risk alone, the most helpful first. */
  List<Integer> helpful() {
    return IntStream.range(0, values.length)
        .filter(f -> margins[f] < margin)
        .boxed()
        .sorted(Comparator.comparingDouble(f -> margins[f]))
        .toList();
  }

  /** The value with which a feature lowers the risk most. */
  float value(int feature) {
    return values[feature];
  }

  /** How much a feature lowers the margin at its best, for each share of the training values. */
  double worth(int feature) {
    double distance =
        nothing.features().get(feature).distance(nothing.from()[feature], values[feature]);
    return (margin - margins[feature]) / Math.max(distance, Double.MIN_NORMAL);
  }
}
