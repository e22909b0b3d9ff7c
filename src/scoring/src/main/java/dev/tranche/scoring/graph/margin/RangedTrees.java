package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.FlatTrees;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Bounds of a sum of trees: of each tree the highest leaf that can be reached. Immutable. */
record RangedTrees(List<MatrixColumn> columns, FlatTrees trees, float base)
    implements RangedMargin {
  /** A range for trees: what they do with these values, they do with none but others of it. */
  private static final int SAMPLES = 3;

  @Override
  public boolean adds(int feature) {
    return false;
  }

  @Override
  public Optional<RangedRow> of(ColumnEvaluation row, float margin) {
    double own =
        base + trees.exactSum(trees.cuts().ranks(columns.stream().map(row::of).toList(), 0));
    return Math.abs(own - margin) <= slack()
        ? Optional.of(values -> new Walk(values).bound())
        : Optional.empty();
  }

  private double slack() {
    return trees.slack() + Math.ulp(base);
  }

  /** One pass through all trees. */
  private final class Walk {
    private final int[][] ranks = new int[SAMPLES][];
    private final BitSet several = new BitSet(trees.trees());
    private final double[] gains = new double[trees.columns()];
    private final double[] largest = new double[trees.columns()];
    private final int[] cut = new int[trees.columns()];

    Walk(RangeEvaluation values) {
      List<float[]> samples = new ArrayList<>(columns.size());
      for (int column = 0; column < columns.size(); column++) {
        ColumnRange range = values.of(columns.get(column));
        float low = range.numbers() ? range.low() : Float.NaN;
        float high = range.numbers() ? range.high() : Float.NaN;
        samples.add(new float[] {low, high, range.missing() ? Float.NaN : low});
        if (!range.single()) {
          several.or(trees.looking(column));
        }
      }
      for (int sample = 0; sample < SAMPLES; sample++) {
        ranks[sample] = trees.cuts().ranks(samples, sample);
      }
    }

    Bound bound() {
      double sum = base;
      for (int tree = 0; tree < trees.trees(); tree++) {
        int root = trees.root(tree);
        sum += several.get(tree) ? highest(root) : trees.value(trees.end(root, ranks[0]));
      }
      int open = -1;
      for (int column = 0; column < gains.length; column++) {
        if (gains[column] > (open < 0 ? 0 : gains[open])) {
          open = column;
        }
      }
      float at = open < 0 ? 0 : trees.cuts().numbers(open)[cut[open]];
      return new Bound(sum, slack(), open, at);
    }

    private float highest(int node) {
      if (trees.leaf(node)) {
        return trees.value(node);
      }
      int next = trees.next(node, ranks[0]);
      if (next == trees.next(node, ranks[1]) && next == trees.next(node, ranks[2])) {
        return highest(next);
      }
      float above = highest(trees.above(node));
      float below = highest(trees.above(node) + 1);
      int column = trees.column(node);
      double gain = Math.abs((double) above - below);
      gains[column] += gain;
      if (gain > largest[column]) {
        largest[column] = gain;
        cut[column] = trees.cut(node);
      }
      return Math.max(above, below);
    }
  }
}
