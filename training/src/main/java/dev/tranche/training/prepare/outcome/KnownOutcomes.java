package dev.tranche.training.prepare.outcome;

import dev.tranche.base.InputException;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.LabelMerge;
import dev.tranche.training.table.LabelRoles;
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
            : AlikeColumns.of(merge.table(), target);
    return new KnownOutcomes(alike.isEmpty() ? kept : kept.without(alike), merge.roles());
  }
}
