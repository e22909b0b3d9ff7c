package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.FlatTrees;
import dev.tranche.scoring.graph.tree.NarrowedTrees;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Bounds of a sum of trees: of each tree the highest leaf that can be reached. Immutable.
 *
 * @param all of the trees
 */
record RangedTrees(List<MatrixColumn> columns, FlatTrees trees, NarrowedTrees all, float base)
    implements RangedMargin {
  static RangedTrees of(List<MatrixColumn> columns, FlatTrees trees, float base) {
    return new RangedTrees(columns, trees, NarrowedTrees.of(trees), base);
  }

  @Override
  public boolean adds(int feature) {
    return false;
  }

  @Override
  public Optional<RangedRow> of(ColumnEvaluation row, float margin) {
    double own =
        base + trees.exactSum(trees.cuts().ranks(columns.stream().map(row::of).toList(), 0));
    return Math.abs(own - margin) <= slack()
        ? Optional.of(new TreesRow(all, Optional.empty()))
        : Optional.empty();
  }

  private double slack() {
    return trees.slack() + Math.ulp(base);
  }

  /** What is open of the trees for the values of one row. */
  private final class TreesRow implements RangedRow {
    private final NarrowedTrees left;
    private final Optional<RangeEvaluation> values;

    TreesRow(NarrowedTrees left, Optional<RangeEvaluation> values) {
      this.left = left;
      this.values = values;
    }

    @Override
    public Bound highest(RangeEvaluation less) {
      int[] least = left.least();
      int[] most = left.most();
      Optional<BitSet> changed = values.map(less::changed);
      for (int column = 0; column < columns.size(); column++) {
        BitSet features = columns.get(column).features();
        if (changed.filter(its -> !its.intersects(features)).isEmpty()) {
          ColumnRange range = less.of(columns.get(column));
          float low = range.numbers() ? range.low() : Float.NaN;
          float high = range.numbers() ? range.high() : Float.NaN;
          float missing = range.missing() ? Float.NaN : low;
          trees.cuts().range(column, new float[] {low, high, missing}, least, most);
        }
      }
      NarrowedTrees its = left.within(least, most);
      TreesRow within = new TreesRow(its, Optional.of(less));
      return new Bound(base + its.highest(), slack(), within, its.size());
    }

    @Override
    public Division division(RangeEvaluation its) {
      NarrowedTrees.ColumnCut most = left.division();
      int column = most.column();
      return new Division(column, column < 0 ? 0 : trees.cuts().number(column, most.cut()));
    }
  }
}
