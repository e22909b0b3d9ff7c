package dev.tranche.training.prepare;

import dev.tranche.base.InputException;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.LabelMerge;
import dev.tranche.training.table.LabelRoles;
import dev.tranche.training.table.NumericColumn;
import java.util.List;

/**
 * Data whose target has two labels: statuses that mean the same are one, and rows of a status that
 * is ignored are left out, as are columns that have no two values in the others.
 *
 * @param roles what is said of the two labels
 */
public record KnownOutcomes(CsvData data, LabelRoles roles) {
  /**
   * The data as it is, if nothing is said of statuses.
   *
   * @throws InputException as {@link LabelMerge#of} does
   */
  public static KnownOutcomes of(CsvData data, String target, LabelRoles roles) {
    LabelMerge merge = LabelMerge.of(data.table(), target, roles);
    CsvData kept = data.with(merge.table()).warning(merge.warnings());
    List<DroppedColumn> alike =
        merge.table().rows() == data.table().rows()
            ? List.of()
            : merge.table().columns().stream()
                .filter(column -> !column.name().equals(target) && isAlike(column))
                .map(column -> new DroppedColumn(column.name(), "the same in all rows kept"))
                .toList();
    return new KnownOutcomes(alike.isEmpty() ? kept : kept.without(alike), merge.roles());
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
