package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.FlatTrees;
import dev.tranche.scoring.graph.tree.TriedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Only trees that look at a feature are gone through, with all its values together. Immutable. */
final class HighestTreeValues implements HighestValues {
  private final List<MatrixColumn> columns;
  private final FlatTrees trees;
  private final List<Optional<TriedValues>> tried;
  private final int[] counts;
  private final double close;

  /**
   * @param features how many
   * @param values of a feature: rows with its values; what else they have makes no difference
   */
  HighestTreeValues(
      List<MatrixColumn> columns,
      FlatTrees trees,
      float baseMargin,
      int features,
      IntFunction<ColumnEvaluation> values) {
    this.columns = columns;
    this.trees = trees;
    this.tried = new ArrayList<>(features);
    this.counts = new int[features];
    for (int f = 0; f < features; f++) {
      ColumnEvaluation its = values.apply(f);
      tried.add(tried(f, its));
      counts[f] = its.rows();
    }
    this.close = 2 * RoundedSums.error(trees.trees() + 1, trees.most() + Math.abs(baseMargin));
  }

  /** Empty if trees do not see the feature in one column alone. */
  private Optional<TriedValues> tried(int feature, ColumnEvaluation values) {
    int[] its = MatrixColumn.places(columns, feature);
    return its.length == 1 && columns.get(its[0]).features().cardinality() == 1
        ? TriedValues.of(trees, its[0], values.of(columns.get(its[0])))
        : Optional.empty();
  }

  @Override
  public AskedRows of(ColumnEvaluation rows) {
    List<float[]> given = columns.stream().map(rows::of).toList();
    return (row, feature) ->
        tried
            .get(feature)
            .map(values -> values.steps(trees.cuts().ranks(given, row)).highest(close))
            .orElseGet(() -> IntStream.range(0, counts[feature]).toArray());
  }
}
