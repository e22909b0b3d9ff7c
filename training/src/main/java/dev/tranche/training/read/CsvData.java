package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.csv.Dialect;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a CSV file gave.
 *
 * @param profiles one per column of the file, in its order, without those the options ignore
 * @param warnings what the file's owner should look at, a sentence each
 */
public record CsvData(
    Table table, List<ColumnProfile> profiles, List<String> warnings, Dialect dialect) {
  public CsvData {
    profiles = List.copyOf(profiles);
    warnings = List.copyOf(warnings);
  }

  /** The columns left out of the table, in the file's order. */
  public List<DroppedColumn> dropped() {
    return profiles.stream()
        .flatMap(
            profile ->
                profile.leftOut().map(why -> new DroppedColumn(profile.column(), why)).stream())
        .toList();
  }

  /** With more warnings. */
  public CsvData warning(List<String> more) {
    return new CsvData(
        table, profiles, Stream.concat(warnings.stream(), more.stream()).toList(), dialect);
  }

  /** With another table. */
  public CsvData with(Table other) {
    return new CsvData(other, profiles, warnings, dialect);
  }

  /** Without some columns of the table, and what was said of them. */
  public CsvData without(List<DroppedColumn> columns) {
    List<ColumnProfile> changed =
        profiles.stream()
            .map(profile -> reason(columns, profile.column()).map(profile::leftOut).orElse(profile))
            .toList();
    List<Column> kept =
        table.columns().stream()
            .filter(column -> reason(columns, column.name()).isEmpty())
            .toList();
    List<String> ofOthers =
        warnings.stream()
            .filter(warning -> columns.stream().noneMatch(left -> isOf(left.column(), warning)))
            .toList();
    return new CsvData(new Table(table.file(), table.rows(), kept), changed, ofOthers, dialect);
  }

  /** What was said of a column while it was to be used is no longer true. */
  private static boolean isOf(String column, String warning) {
    return warning.startsWith("column " + FileError.quoted(column));
  }

  private static Optional<String> reason(List<DroppedColumn> columns, String name) {
    return columns.stream()
        .filter(column -> column.column().equals(name))
        .map(DroppedColumn::reason)
        .findFirst();
  }
}
