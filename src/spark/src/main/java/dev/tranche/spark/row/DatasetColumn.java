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
  /** The values of all features of a customer, as far as they are there. */
  public static RowBuilder read(Row cells, List<DatasetColumn> features, RowReader reader) {
    RowBuilder row = reader.start();
    for (DatasetColumn column : features) {
      if (!cells.isNullAt(column.place())) {
        row.put(column.feature(), column.kind().value(cells.get(column.place())));
      }
    }
    return row;
  }
}
