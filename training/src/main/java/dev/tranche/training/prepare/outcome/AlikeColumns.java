package dev.tranche.training.prepare.outcome;

import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.List;

/** Columns that have no two values any more in the rows that are left of a table. */
final class AlikeColumns {
  private AlikeColumns() {}

  /** Those but the target, with the reason to leave them out. */
  static List<DroppedColumn> of(Table table, String target) {
    return table.columns().stream()
        .filter(column -> !column.name().equals(target) && isAlike(column))
        .map(column -> new DroppedColumn(column.name(), "the same in all rows kept"))
        .toList();
  }

  private static boolean isAlike(Column column) {
    if (column instanceof CategoricalColumn categorical) {
      return categorical.categories().size() < 2;
    }
    return column instanceof NumericColumn numeric && isAlike(numeric.values());
  }

  private static boolean isAlike(float[] values) {
    float first = Float.NaN;
    for (float value : values) {
      if (Float.isNaN(first)) {
        first = value;
      } else if (!Float.isNaN(value) && value != first) {
        return false;
      }
    }
    return true;
  }
}
