package dev.tranche.training.table;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a file, in the file's order, without those left out while reading. */
public final class Table {
  private final Path file;
  private final int rows;
  private final List<Column> columns;

  /** Of thousands of columns each is asked for by its name many times. */
  private final Map<String, Column> byName = new HashMap<>();

  /**
   * Checks the columns.
   *
   * @param file where they came from, for messages
   * @param rows how many rows every column has
   * @throws IllegalArgumentException if a column has another number of rows
   */
  public Table(Path file, int rows, List<Column> columns) {
    this.file = file;
    this.rows = rows;
    this.columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.rows() != rows) {
        throw new IllegalArgumentException(
            column.name() + " has " + column.rows() + " rows, the table " + rows);
      }
      byName.putIfAbsent(column.name(), column);
    }
  }

  public Path file() {
    return file;
  }

  public int rows() {
    return rows;
  }

  public List<Column> columns() {
    return columns;
  }

  /** Some of its rows, in the order given. */
  public Table take(int[] some) {
    return RowSelection.of(this, some);
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  public Optional<Column> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The column of that name.
   *
   * @throws InputException if there is none, with the nearest name
   */
  public Column column(String name) {
    return find(name)
        .orElseThrow(() -> FileError.in(file, NearestName.missing("column", name, names())));
  }
}
