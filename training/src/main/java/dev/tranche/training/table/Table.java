package dev.tranche.training.table;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a file, in the file's order, without those left out while reading.
 *
 * @param file where they came from, for messages
 * @param rows how many rows every column has
 */
public record Table(Path file, int rows, List<Column> columns) {
  public Table {
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.rows() != rows) {
        throw new IllegalArgumentException(
            column.name() + " has " + column.rows() + " rows, the table " + rows);
      }
    }
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  public Optional<Column> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
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
