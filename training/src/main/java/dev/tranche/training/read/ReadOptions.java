package dev.tranche.training.read;

import dev.tranche.csv.ColumnPlaces;
import dev.tranche.training.read.cell.ValueOptions;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.IdColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a file's columns before it is read; the rest is inferred.
 *
 * @param id the column read as {@link IdColumn}
 * @param target the column read as {@link CategoricalColumn} whatever it holds, and never dropped
 * @param ignore columns not to be read at all, by name or by {@link ColumnPlaces}
 * @param kinds columns whose kind is not to be inferred
 * @param values what is known of the cells of some columns
 */
public record ReadOptions(
    Optional<String> id,
    Optional<String> target,
    Set<String> ignore,
    Map<String, FeatureKind> kinds,
    ValueOptions values) {
  public ReadOptions {
    ignore = Set.copyOf(ignore);
    kinds = Map.copyOf(kinds);
  }

  /** Nothing known of cells. */
  public ReadOptions(
      Optional<String> id,
      Optional<String> target,
      Set<String> ignore,
      Map<String, FeatureKind> kinds) {
    this(id, target, ignore, kinds, ValueOptions.none());
  }

  /** Everything inferred. */
  public static ReadOptions none() {
    return new ReadOptions(Optional.empty(), Optional.empty(), Set.of(), Map.of());
  }

  /** With the names of columns that are ignored by their place in the file. */
  ReadOptions in(List<String> header) {
    Set<String> names =
        ignore.stream()
            .map(given -> ColumnPlaces.find(given, header).orElse(given))
            .collect(Collectors.toSet());
    return new ReadOptions(id, target, names, kinds, values);
  }

  /** All columns named, in a fixed order. */
  List<String> columns() {
    return Stream.of(
            id.stream(),
            target.stream(),
            ignore.stream().sorted(),
            kinds.keySet().stream().sorted(),
            values.columnsByKey().values().stream().flatMap(List::stream))
        .flatMap(names -> names)
        .toList();
  }
}
