package dev.tranche.training.read.cell;

import dev.tranche.base.FileError;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import java.util.List;

/**
 * Finds columns such as 1.234, 15.800, 7.250: in a file whose other numbers have a decimal comma
 * their point may stand between thousands.
 */
public final class PointDoubts {
  private static final int THOUSAND = 1000;
  private static final double TOLERANCE = 1e-2;

  private PointDoubts() {}

  /** A warning for each. */
  public static List<String> warnings(List<Column> columns) {
    List<NumericColumn> numbers =
        columns.stream()
            .filter(NumericColumn.class::isInstance)
            .map(NumericColumn.class::cast)
            .toList();
    if (numbers.stream().noneMatch(column -> style(column).decimal() == ',')) {
      return List.of();
    }
    return numbers.stream()
        .filter(column -> style(column).plain() && likeThousands(column.values()))
        .map(
            column ->
                "column "
                    + FileError.quoted(column.name())
                    + ": its points are taken as decimal points, and other columns have decimal"
                    + " commas; if they stand between thousands, write \"decimal: {"
                    + column.name()
                    + ": ','}\" in the spec")
        .toList();
  }

  private static NumberStyle style(NumericColumn column) {
    return column.rules().style();
  }

  /** Three decimals wherever there are any, and never more than three digits before them. */
  private static boolean likeThousands(float[] values) {
    boolean decimals = false;
    boolean three = false;
    for (float value : values) {
      if (Float.isNaN(value)) {
        continue;
      }
      double thousandfold = Math.abs((double) value) * THOUSAND;
      boolean whole = value == Math.rint(value);
      if (Math.abs(value) >= THOUSAND
          || (!whole && Math.abs(value) < 1)
          || Math.abs(thousandfold - Math.rint(thousandfold)) > TOLERANCE) {
        return false;
      }
      decimals |= !whole;
      three |= Math.rint(thousandfold) % 10 != 0;
    }
    return decimals && three;
  }
}
