package dev.tranche.training.prepare;

import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.DroppedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Data without the columns that only name customers.
 *
 * @param data the rest of it, with a warning for each of them
 * @param identifiers the columns
 */
public record SeparatedIdentifiers(CsvData data, List<Column> identifiers) {
  public SeparatedIdentifiers {
    identifiers = List.copyOf(identifiers);
  }

  /**
   * Looks for them.
   *
   * @param declared columns of which somebody has said what they are
   */
  public static SeparatedIdentifiers of(CsvData data, Set<String> declared) {
    List<Column> identifiers = new ArrayList<>();
    List<DroppedColumn> dropped = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Column column : data.table().columns()) {
      if (!declared.contains(column.name())) {
        RepeatedIdentifiers.reason(column)
            .ifPresent(
                reason -> {
                  identifiers.add(column);
                  dropped.add(new DroppedColumn(column.name(), reason));
                  warnings.add(RepeatedIdentifiers.warning(column, reason));
                });
      }
    }
    return identifiers.isEmpty()
        ? new SeparatedIdentifiers(data, identifiers)
        : new SeparatedIdentifiers(data.without(dropped).warning(warnings), identifiers);
  }
}
