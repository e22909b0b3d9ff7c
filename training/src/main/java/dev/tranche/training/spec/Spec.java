package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import dev.tranche.csv.ColumnPlaces;
import dev.tranche.csv.CsvForm;
import dev.tranche.csv.Delimiters;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.table.FeatureKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to learn from a CSV file, and what its columns are for. */
public sealed interface Spec permits RiskSpec, SegmentsSpec {
  /** The CSV file. */
  Path file();

  /** How the file is written, as far as it is said. */
  CsvForm form();

  /** The column that identifies a customer, if there is one. */
  Optional<String> id();

  /** Columns not to be read, by name or by place: {@code #1} is the first. */
  List<String> drop();

  /** Columns whose kind is not to be inferred. */
  Map<String, FeatureKind> kinds();

  /** From which all random choices follow. */
  long seed();

  /** The columns named, by the key of the spec that names them. */
  Map<String, List<String>> columnsByKey();

  /** Features made of columns, which some keys may name as well. */
  default List<String> derivedNames() {
    return List.of();
  }

  /** How to read the file for this purpose. */
  ReadOptions readOptions();

  /**
   * Does nothing if the spec fits a file of these columns.
   *
   * @param header the names of the file's columns
   * @throws InputException with a line for every column that is not there or has two roles that
   *     exclude each other, and for every derived feature that is called as a column is
   */
  default void check(List<String> header) {
    List<String> errors = new ArrayList<>(ColumnRoles.conflicts(this));
    columnsByKey()
        .forEach(
            (key, names) ->
                names.stream()
                    .filter(name -> !header.contains(name))
                    .filter(name -> !(key.equals("drop") && isPlace(name, header)))
                    .filter(name -> !(mayBeDerived(key) && derivedNames().contains(name)))
                    .map(name -> NearestName.missing("column", name, header))
                    .forEach(missing -> errors.add("under '" + key + "': " + missing)));
    derivedNames().stream()
        .filter(header::contains)
        .map(name -> "under 'derived': " + FileError.quoted(name) + " is the name of a column")
        .forEach(errors::add);
    drop().stream()
        .filter(given -> isPlace(given, header))
        .flatMap(given -> ColumnPlaces.find(given, header).stream())
        .filter(name -> named("id").contains(name) || named("target").contains(name))
        .map(name -> "under 'drop': " + FileError.quoted(name) + " is the id or the target")
        .forEach(errors::add);
    if (!errors.isEmpty() && header.size() == 1) {
      errors.add(Delimiters.unknown());
    } else if (!errors.isEmpty() && ColumnPlaces.mostUnnamed(header)) {
      errors.add(
          "the first line names few of the columns; lines before the columns' names, such as a"
              + " title, must go");
    }
    if (!errors.isEmpty()) {
      throw new InputException(
          String.join("\n", errors.stream().map(error -> file() + ": " + error).toList()));
    }
  }

  private List<String> named(String key) {
    return columnsByKey().getOrDefault(key, List.of());
  }

  private static boolean isPlace(String given, List<String> header) {
    return !header.contains(given) && ColumnPlaces.find(given, header).isPresent();
  }

  private static boolean mayBeDerived(String key) {
    return List.of("monotone", "reasons", "reason_groups").contains(key);
  }
}
