package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.FlatTrees;
import dev.tranche.scoring.graph.tree.TriedValues;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Only trees that look at a feature are gone through, with all its values together. Immutable. */
final class HighestTreeValues implements HighestValues {
  private final List<MatrixColumn> columns;
  private final FlatTrees trees;
  private final List<Optional<TriedValues>> tried;
  private final int[] counts;
  private final double close;

  /**
   * @param values by feature: rows with its values; whatever else they have makes no difference
   */
  HighestTreeValues(
      List<MatrixColumn> columns,
      FlatTrees trees,
      float baseMargin,
      List<ColumnEvaluation> values) {
    this.columns = columns;
    this.trees = trees;
    this.tried = IntStream.range(0, values.size()).mapToObj(f -> tried(f, values.get(f))).toList();
    this.counts = values.stream().mapToInt(ColumnEvaluation::rows).toArray();
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
