package dev.tranche.training.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Some rows of a table, in the order given. */
final class RowSelection {
  private RowSelection() {}

  static Table of(Table table, int[] rows) {
    return rows.length == table.rows()
        ? table
        : new Table(
            table.file(),
            rows.length,
            table.columns().stream().map(column -> of(column, rows)).toList());
  }

  private static Column of(Column column, int[] rows) {
    if (column instanceof NumericColumn numeric) {
      return numbers(numeric, rows);
    }
    if (column instanceof CategoricalColumn categorical) {
      return categories(categorical, rows);
    }
    IdColumn id = (IdColumn) column;
    return new IdColumn(id.name(), taken(id.keys(), rows), taken(id.numbers(), rows));
  }

  /** None of none. */
  private static long[] taken(long[] keys, int[] rows) {
    return keys.length == 0 ? keys : Arrays.stream(rows).mapToLong(row -> keys[row]).toArray();
  }

  private static Column numbers(NumericColumn column, int[] rows) {
    float[] values = new float[rows.length];
    int without = 0;
    for (int i = 0; i < rows.length; i++) {
      values[i] = column.values()[rows[i]];
      without += Float.isNaN(values[i]) ? 1 : 0;
    }
    // Which of them were infinite is no longer known; no more than there were can be.
    int infinite = Math.min(without, column.infinite());
    return new NumericColumn(column.name(), values, without - infinite, infinite, column.rules());
  }

  /** Categories that no row is of any more are gone. */
  private static Column categories(CategoricalColumn column, int[] rows) {
    boolean[] used = new boolean[column.categories().size()];
    Arrays.stream(rows).map(column::code).filter(code -> code >= 0).forEach(c -> used[c] = true);
    List<String> kept =
        IntStream.range(0, used.length)
            .filter(code -> used[code])
            .mapToObj(column.categories()::get)
            .toList();
    int[] place = new int[used.length];
    IntStream.range(0, used.length)
        .forEach(code -> place[code] = kept.indexOf(column.categories().get(code)));
    byte[] cells = new byte[rows.length];
    int missing = 0;
    for (int i = 0; i < rows.length; i++) {
      int code = column.code(rows[i]);
      cells[i] = (byte) (code < 0 ? 0 : 1 + place[code]);
      missing += code < 0 ? 1 : 0;
    }
    return new CategoricalColumn(
        column.name(), cells, kept, missing, column.rest().filter(kept::contains), column.rules());
  }
}
