package dev.tranche.training.data;

import dev.tranche.scoring.wording.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to learn from a CSV file, and what its columns are for. */
public sealed interface Spec permits RiskSpec, SegmentsSpec {
  /** The CSV file. */
  Path file();

  /** The column that identifies a customer, if there is one. */
  Optional<String> id();

  /** Columns not to be read. */
  List<String> drop();

  /** Columns whose kind is not to be inferred. */
  Map<String, Kind> kinds();

  /** From which all random choices follow. */
  long seed();

  /** The columns named, by the key of the spec that names them. */
  Map<String, List<String>> columnsByKey();

  /** How to read the file for this purpose. */
  ReadOptions readOptions();

  /**
   * Does nothing if the spec fits a file of these columns.
   *
   * @param header the names of the file's columns
   * @throws InputException with a line for every column that is not there or has two roles that
   *     exclude each other
   */
  default void check(List<String> header) {
    List<String> faults = new ArrayList<>(ColumnRoles.conflicts(this));
    columnsByKey()
        .forEach(
            (key, names) ->
                names.stream()
                    .filter(name -> !header.contains(name))
                    .map(name -> NearestName.missing("column", name, header))
                    .forEach(missing -> faults.add("under '" + key + "': " + missing)));
    if (!faults.isEmpty()) {
      throw new InputException(
          String.join("\n", faults.stream().map(fault -> file() + ": " + fault).toList()));
    }
  }
}
