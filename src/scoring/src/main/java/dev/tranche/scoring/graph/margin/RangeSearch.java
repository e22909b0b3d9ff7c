package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.margin.RangedMargin.Bound;
import dev.tranche.scoring.graph.margin.RangedMargin.Division;
import dev.tranche.scoring.graph.margin.RangedMargin.RangedRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Whether any of the values that features may have, whatever the combination, raise a margin to a
 * limit: branch and bound on sets of values, in depth, the half with the higher bound first.
 * Immutable.
 */
public final class RangeSearch {
  /** A bound takes as long as so many nodes of trees, and what it looks at. */
  private static final int EACH = 300;

  private final RangedMargin model;
  private final ColumnCrossing crossing;
  private final BitSet derivedOf = new BitSet();

  /** Of one model. */
  public RangeSearch(RangedMargin model) {
    this.model = model;
    this.crossing = new ColumnCrossing(model.columns());
    model.columns().stream()
        .map(MatrixColumn::features)
        .filter(features -> features.cardinality() > 1)
        .forEach(derivedOf::or);
  }

  private record Part(List<ValueSet> values, Bound bound) {}

  /**
   * Looks for values that raise the margin to a limit.
   *
   * @param values that features may have
   * @param effort how many nodes of trees, or columns, may be left open, summed over all sets
   * @return one value of each feature; empty if it is certain that there are none. If neither was
   *     found out, some whose set may reach the limit
   */
  public Optional<List<ValueSet>> reaching(
      RangedRow row, List<ValueSet> values, double limit, int effort) {
    Deque<Part> open = new ArrayDeque<>();
    open.push(new Part(values, bound(row, values)));
    long left = effort;
    while (!open.isEmpty()) {
      Part next = open.pop();
      if (!next.bound.reaches(limit)) {
        continue;
      }
      RangedRow within = next.bound.within();
      List<ValueSet> middle = next.values.stream().map(ValueSet::middle).toList();
      Bound there = bound(within, middle);
      if (left <= 0 || single(next.values) || there.reaches(limit)) {
        return Optional.of(middle);
      }
      List<Part> parts =
          parts(next).stream()
              .map(part -> new Part(part, bound(within, part)))
              .sorted(Comparator.comparingDouble(part -> part.bound.sum()))
              .toList();
      parts.forEach(open::push);
      left -= EACH + there.effort();
      for (Part part : parts) {
        left -= EACH + part.bound.effort();
      }
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
    Division division = whole.bound.within().division(new RangeEvaluation(values));
    int column = division.column();
    int widest = -1;
    for (int feature = 0; feature < values.size(); feature++) {
      if (!values.get(feature).single() && (widest < 0 || wider(values, column, feature, widest))) {
        widest = feature;
      }
    }
    ValueSet its = values.get(widest);
    List<ValueSet> halves =
        its instanceof ValueSet.NumberSet numbers && !its.splitsByItself()
            ? numbers.at(number(values, division, numbers, widest))
            : its.halves();
    int divided = widest;
    return halves.stream().map(half -> with(values, divided, half)).toList();
  }

  /** Where to divide numbers: first at 0, where what they divide jumps. */
  private float number(
      List<ValueSet> values, Division division, ValueSet.NumberSet numbers, int feature) {
    boolean derived = derivedOf.get(feature);
    if (derived && numbers.low() < 0 && numbers.high() >= 0) {
      return 0;
    }
    return derived && numbers.low() == 0
        ? Float.MIN_VALUE
        : crossing.of(values, feature, division.column(), division.at());
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
