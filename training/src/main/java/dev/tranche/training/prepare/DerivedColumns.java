package dev.tranche.training.prepare;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes columns of others. */
public final class DerivedColumns {
  private DerivedColumns() {}

  /**
   * The data with a column more for each derivation, after the others; none where a column that it
   * needs was left out.
   *
   * @param derivations by the name of the new column
   * @throws InputException with a line for every column that holds no numbers
   */
  public static CsvData with(CsvData data, Map<String, Derivation> derivations) {
    Table table = data.table();
    List<Column> columns = new ArrayList<>(table.columns());
    List<String> errors = new ArrayList<>();
    derivations.forEach(
        (name, derivation) -> {
          List<Column> given =
              derivation.columns().stream().flatMap(column -> table.find(column).stream()).toList();
          List<float[]> operands = new ArrayList<>();
          for (Column column : given) {
            if (column instanceof NumericColumn numeric) {
              operands.add(numeric.values());
            } else {
              errors.add(categorical(table, column.name(), name));
            }
          }
          if (operands.size() == derivation.columns().size()) {
            columns.add(column(name, derivation.values(operands)));
          }
        });
    if (!errors.isEmpty()) {
      throw new InputException(String.join("\n", errors));
    }
    return data.with(new Table(table.file(), table.rows(), columns));
  }

  private static String categorical(Table table, String column, String derived) {
    return table.file()
        + ": column "
        + FileError.quoted(column)
        + " is categorical; "
        + FileError.quoted(derived)
        + " under 'derived' needs numbers";
  }

  private static NumericColumn column(String name, float[] values) {
    int missing = 0;
    for (float value : values) {
      missing += Float.isNaN(value) ? 1 : 0;
    }
    return new NumericColumn(name, values, missing, 0);
  }
}
