package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.FlatTrees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of which some columns may hold other values. Whether any of them, whatever the combination,
 * raises the margin to a limit is found out by branch and bound: what a tree can add at most is
 * known for any set of values, and sets that could still reach the limit are divided where most of
 * the trees' doubt is. Immutable.
 */
public final class OpenRow {
  private final RowSplits splits;
  private final float base;
  private final float margin;
  private final double slack;

  /**
   * A row.
   *
   * @param base margin, to which the trees' is added
   * @param margin with what the row has itself
   */
  OpenRow(RowSplits splits, float base, float margin) {
    this.splits = splits;
    this.base = base;
    this.margin = margin;
    this.slack = slack(splits.all(), base);
  }

  /** How far margins may be from what they would be without rounding. */
  static double slack(FlatTrees trees, float base) {
    return trees.slack() + Math.ulp(base);
  }

  /** Whether the trees find the same margin, to the bit. */
  public boolean confirmed() {
    float own = splits.all().sum(splits.ranks()) + base;
    return Float.floatToIntBits(own) == Float.floatToIntBits(margin);
  }

  /** The same row, where only one of the columns is open. */
  public OpenRow alone(int column) {
    RowSplits one =
        RowSplits.of(splits.all(), splits.ranks(), List.of(splits.values().get(column)));
    return new OpenRow(one, base, margin);
  }

  /**
   * Whether it is certain that no values raise the margin to a limit.
   *
   * @param effort how many nodes of trees may be looked at, about
   */
  public boolean staysBelow(double limit, int effort) {
    return reaching(limit, effort).isEmpty();
  }

  private boolean below(double bound, double limit) {
    return bound + slack < limit;
  }

  /**
   * Looks for values that raise the margin to a limit.
   *
   * @param effort how many nodes of trees may be looked at, about
   * @return by open column the place of its value in the ascending order, after the last of them
   *     where it is what the row has itself; empty if it is certain that there are none. If neither
   *     was found out, the highest that were seen
   */
  public Optional<int[]> reaching(double limit, int effort) {
    OpenSums all = OpenSums.of(splits, margin);
    if (below(all.bound(), limit - slack)) {
      return Optional.empty();
    }
    if (all.several().trees() == 0 && !below(all.bound(), limit + slack)) {
      return Optional.of(all.point());
    }
    // Now the margin without what its own sum in float may be off.
    all.move(base + splits.all().exactSum(splits.ranks()) - margin);
    Deque<OpenSums> open = new ArrayDeque<>();
    open.push(all);
    int[] highest = all.point();
    double seen = all.at(highest);
    int left = effort;
    while (!open.isEmpty()) {
      OpenSums next = open.pop();
      if (below(next.bound(), limit)) {
        continue;
      }
      int[] point = next.point();
      double there = next.at(point);
      if (there > seen) {
        seen = there;
        highest = point;
      }
      if (seen >= limit || left < 0 || next.several().trees() == 0) {
        return Optional.of(highest);
      }
      for (OpenSums part : parts(next)) {
        left -= part.made();
        open.push(part);
      }
    }
    return Optional.empty();
  }

  /** Two halves, the one with the higher bound last. */
  private static List<OpenSums> parts(OpenSums whole) {
    long split = split(whole.several());
    int column = (int) (split >>> Integer.SIZE);
    int cut = (int) split;
    OpenBox box = whole.box();
    boolean apart = box.own(column) && box.from(column) < box.to(column);
    OpenSums some = whole.in(apart ? box.ownOnly(column) : box.below(column, cut));
    OpenSums others = whole.in(apart ? box.withoutOwn(column) : box.above(column, cut));
    return some.bound() > others.bound() ? List.of(others, some) : List.of(some, others);
  }

  /** The column and cut at the top of trees where it makes most difference on which side one is. */
  private static long split(OpenNodes nodes) {
    Map<Long, Double> gains = new HashMap<>();
    long best = 0;
    double most = -1;
    for (int tree = 0; tree < nodes.trees(); tree++) {
      int root = nodes.root(tree);
      long at = (long) nodes.column(root) << Integer.SIZE | nodes.cut(root);
      float below = nodes.highest(nodes.below(root));
      float above = nodes.highest(nodes.above(root));
      double gain = gains.merge(at, (double) Math.abs(below - above), Double::sum);
      if (gain > most) {
        most = gain;
        best = at;
      }
    }
    return best;
  }
}
