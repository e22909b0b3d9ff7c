package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.margin.RangedMargin.Bound;
import dev.tranche.scoring.graph.margin.RangedMargin.RangedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Whether any of the values that features may have, whatever the combination, raise a margin to a
 * limit: branch and bound on sets of values, those with the highest bound first. Immutable.
 */
public final class RangeSearch {
  private final RangedMargin model;
  private final ColumnCrossing crossing;

  /** Of one model. */
  public RangeSearch(RangedMargin model) {
    this.model = model;
    this.crossing = new ColumnCrossing(model.columns());
  }

  private record Part(List<ValueSet> values, Bound bound) {}

  /**
   * Looks for values that raise the margin to a limit.
   *
   * @param values that features may have
   * @param effort how many sets are looked at
   * @return one value of each feature; empty if it is certain that there are none. If neither was
   *     found out, some whose set may reach the limit
   */
  public Optional<List<ValueSet>> reaching(
      RangedRow row, List<ValueSet> values, double limit, int effort) {
    PriorityQueue<Part> open = queue(row, values);
    for (int left = effort; !open.isEmpty(); left--) {
      Part next = open.remove();
      if (!next.bound.reaches(limit)) {
        continue; // Of others the sum is lower, but rounding may be more.
      }
      List<ValueSet> middle = next.values.stream().map(ValueSet::middle).toList();
      if (left <= 0 || single(next.values) || bound(row, middle).reaches(limit)) {
        return Optional.of(middle);
      }
      parts(next).forEach(part -> open.add(new Part(part, bound(row, part))));
    }
    return Optional.empty();
  }

  /**
   * The value with which the margin is highest, of one feature of which the others make no
   * difference to that.
   *
   * @param values of all features, the others' one alone
   * @param effort how many sets are looked at
   * @return empty if it was not found out
   */
  public Optional<ValueSet> worst(RangedRow row, List<ValueSet> values, int feature, int effort) {
    PriorityQueue<Part> open = queue(row, values);
    Optional<Part> best = Optional.empty();
    for (int left = effort; !open.isEmpty() && left > 0; left--) {
      Part next = open.remove();
      if (best.isPresent() && next.bound.sum() <= best.get().bound.sum()) {
        open.clear();
        break;
      }
      for (ValueSet one : next.values.get(feature).some()) {
        List<ValueSet> with = with(next.values, feature, one);
        Bound its = bound(row, with);
        if (best.isEmpty() || its.sum() > best.get().bound.sum()) {
          best = Optional.of(new Part(with, its));
        }
      }
      if (!single(next.values)) {
        parts(next).forEach(part -> open.add(new Part(part, bound(row, part))));
      }
    }
    return open.isEmpty() ? best.map(it -> it.values.get(feature)) : Optional.empty();
  }

  /** The highest margin that there may be, without rounding. */
  public double highest(RangedRow row, List<ValueSet> values) {
    return bound(row, values).sum();
  }

  private static PriorityQueue<Part> queue(RangedRow row, List<ValueSet> values) {
    PriorityQueue<Part> open =
        new PriorityQueue<>(Comparator.comparingDouble((Part part) -> -part.bound.sum()));
    open.add(new Part(values, bound(row, values)));
    return open;
  }

  private static Bound bound(RangedRow row, List<ValueSet> values) {
    return row.highest(new RangeEvaluation(values));
  }

  private static boolean single(List<ValueSet> values) {
    return values.stream().allMatch(ValueSet::single);
  }

  /** Two parts, of the widest feature that the most open column is made of. */
  private List<List<ValueSet>> parts(Part whole) {
    List<ValueSet> values = whole.values;
    int column = whole.bound.column();
    int widest = -1;
    for (int feature = 0; feature < values.size(); feature++) {
      if (!values.get(feature).single() && (widest < 0 || wider(values, column, feature, widest))) {
        widest = feature;
      }
    }
    ValueSet its = values.get(widest);
    List<ValueSet> halves =
        its instanceof ValueSet.NumberSet numbers && !its.splitsByItself()
            ? numbers.at(number(whole, numbers, widest))
            : its.halves();
    int divided = widest;
    return halves.stream().map(half -> with(values, divided, half)).toList();
  }

  /** Where to divide numbers: first at 0, where what they divide jumps. */
  private float number(Part whole, ValueSet.NumberSet numbers, int feature) {
    boolean derived =
        model.columns().stream()
            .anyMatch(it -> it.features().get(feature) && it.features().cardinality() > 1);
    if (derived && numbers.low() < 0 && numbers.high() >= 0) {
      return 0;
    }
    return derived && numbers.low() == 0
        ? Float.MIN_VALUE
        : crossing.of(whole.values, feature, whole.bound.column(), whole.bound.at());
  }

  private boolean wider(List<ValueSet> values, int column, int feature, int than) {
    boolean in = column >= 0 && model.columns().get(column).features().get(feature);
    boolean thanIn = column >= 0 && model.columns().get(column).features().get(than);
    return in == thanIn ? values.get(feature).width() > values.get(than).width() : in;
  }

  private static List<ValueSet> with(List<ValueSet> values, int feature, ValueSet one) {
    List<ValueSet> all = new ArrayList<>(values);
    all.set(feature, one);
    return all;
  }
}
