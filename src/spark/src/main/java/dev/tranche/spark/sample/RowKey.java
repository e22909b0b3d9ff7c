package dev.tranche.spark.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * A random number of every row that follows from its content and a seed: the same on every machine,
 * whatever the order and the partitions of the rows. Rows with equal cells have the same.
 */
final class RowKey {
  /** So many bits tell a bucket of keys. */
  static final int BUCKET_BITS = 16;

  private RowKey() {}

  /** Of rows with these columns. */
  static Column of(String[] columns, long seed) {
    List<Column> hashed = new ArrayList<>(List.of(lit(seed)));
    for (String column : columns) {
      Column cell = named(column);
      // The hash goes on as it was where a cell is null.
      hashed.add(cell);
      hashed.add(cell.isNull());
    }
    return xxhash64(hashed.toArray(Column[]::new));
  }

  /** The first bits of a key, ascending with it. */
  static Column bucket(Column key) {
    return org.apache.spark.sql.functions.shiftright(key, Long.SIZE - BUCKET_BITS).cast("int");
  }

  static Column named(String column) {
    return col("`" + column.replace("`", "``") + "`");
  }
}
