package dev.tranche.training.prepare;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Makes columns of pairs of others. */
public final class DerivedColumns {
  private DerivedColumns() {}

  /**
   * The data with a column more for each derivation, after the others; none where one of the two
   * columns was left out.
   *
   * @throws InputException with a line for every column that holds no numbers
   */
  public static CsvData with(CsvData data, List<Derivation> derivations) {
    Table table = data.table();
    List<Column> columns = new ArrayList<>(table.columns());
    List<String> faults = new ArrayList<>();
    for (Derivation derivation : derivations) {
      List<NumericColumn> numeric = new ArrayList<>();
      for (String operand : List.of(derivation.first(), derivation.second())) {
        table
            .find(operand)
            .ifPresent(
                column -> {
                  if (column instanceof NumericColumn number) {
                    numeric.add(number);
                  } else {
                    faults.add(
                        table.file()
                            + ": column "
                            + FileError.quoted(operand)
                            + " is categorical; "
                            + FileError.quoted(derivation.name())
                            + " under 'derived' needs numbers");
                  }
                });
      }
      if (numeric.size() == 2) {
        columns.add(derived(derivation, numeric.get(0).values(), numeric.get(1).values()));
      }
    }
    if (!faults.isEmpty()) {
      throw new InputException(String.join("\n", faults));
    }
    return data.with(new Table(table.file(), table.rows(), columns));
  }

  private static NumericColumn derived(Derivation derivation, float[] first, float[] second) {
    float[] values = new float[first.length];
    int missing = 0;
    for (int row = 0; row < values.length; row++) {
      values[row] = derivation.operation().of(first[row], second[row]);
      missing += Float.isNaN(values[row]) ? 1 : 0;
    }
    return new NumericColumn(derivation.name(), values, missing, 0);
  }
}
