package dev.tranche.training.report.charts;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.CategoryAssociation;
import dev.tranche.training.evaluate.Correlation;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.List;

/**
 * How the features that are shown go together.
 *
 * @param correlation of the numeric ones
 * @param association of the categorical ones
 */
public record FeatureRelations(Correlation correlation, CategoryAssociation association) {
  static FeatureRelations of(Table table, List<String> names, ThreadPool pool) {
    List<NumericColumn> numeric = columns(table, names, NumericColumn.class);
    return new FeatureRelations(
        Correlation.of(
            numeric.stream().map(NumericColumn::name).toList(),
            numeric.stream().map(NumericColumn::values).toArray(float[][]::new),
            pool),
        CategoryAssociation.of(columns(table, names, CategoricalColumn.class), pool));
  }

  private static <T> List<T> columns(Table table, List<String> names, Class<T> kind) {
    return names.stream().map(table::column).filter(kind::isInstance).map(kind::cast).toList();
  }
}
