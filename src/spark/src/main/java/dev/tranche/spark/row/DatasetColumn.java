package dev.tranche.spark.row;

import dev.tranche.scoring.value.RowBuilder;
import dev.tranche.scoring.value.RowReader;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Where a feature's value is.
 *
 * @param feature its name
 * @param place of its column in the rows that an executor is given
 * @param kind how a cell is taken
 */
public record DatasetColumn(String feature, int place, CellKind kind) implements Serializable {
  /** The values of all features of a customer; a null is given as such, as in a request. */
  public static RowBuilder read(Row cells, List<DatasetColumn> features, RowReader reader) {
    RowBuilder row = reader.start();
    for (DatasetColumn column : features) {
      row.put(column.feature(), column.value(cells));
    }
    return row;
  }

  /** Null if the cell is. */
  @SuppressWarnings("NullAway")
  private Object value(Row cells) {
    return cells.isNullAt(place) ? null : kind.value(cells.get(place));
  }
}
