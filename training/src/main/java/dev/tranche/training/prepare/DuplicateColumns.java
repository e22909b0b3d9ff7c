package dev.tranche.training.prepare;

import dev.tranche.base.FileError;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.NumericColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds columns that say the same in every row as another: numbers if all are equal, categoricals
 * if they divide the rows alike, whatever the categories are called.
 */
public final class DuplicateColumns {
  private DuplicateColumns() {}

  /**
   * The data without columns that repeat an earlier one.
   *
   * @param apart the id and the target, which are compared with none
   * @param first columns that are kept and whose repetitions go, wherever they stand: protected
   *     ones
   */
  public static CsvData without(
      CsvData data, List<String> apart, List<String> first, ThreadPool pool) {
    List<Column> candidates =
        data.table().columns().stream()
            .filter(column -> !apart.contains(column.name()))
            .sorted(Comparator.comparing(column -> !first.contains(column.name())))
            .toList();
    List<Long> prints = pool.map(candidates.size(), c -> print(candidates.get(c)));
    Map<Long, List<Integer>> alike =
        IntStream.range(0, prints.size()).boxed().collect(Collectors.groupingBy(prints::get));
    List<DroppedColumn> repeated = new ArrayList<>();
    for (List<Integer> group : alike.values()) {
      List<Column> kept = new ArrayList<>();
      for (int index : group) {
        Column column = candidates.get(index);
        Optional<Column> original = kept.stream().filter(other -> same(other, column)).findFirst();
        if (original.isPresent() && !first.contains(column.name())) {
          repeated.add(
              new DroppedColumn(
                  column.name(),
                  "the same in every row as " + FileError.quoted(original.get().name())));
        } else {
          kept.add(column);
        }
      }
    }
    return repeated.isEmpty() ? data : data.without(repeated);
  }

  /** Equal for equal columns; for others hardly ever. */
  private static long print(Column column) {
    if (column instanceof NumericColumn numeric) {
      return Arrays.hashCode(numeric.values()) * 2L;
    }
    if (column instanceof CategoricalColumn categorical) {
      return Arrays.hashCode(byAppearance(categorical)) * 2L + 1;
    }
    return Long.MIN_VALUE;
  }

  private static boolean same(Column one, Column other) {
    if (one instanceof NumericColumn a && other instanceof NumericColumn b) {
      return Arrays.equals(a.values(), b.values());
    }
    return one instanceof CategoricalColumn a
        && other instanceof CategoricalColumn b
        && a.categories().size() == b.categories().size()
        && Arrays.equals(byAppearance(a), byAppearance(b));
  }

  /** The cells with the categories numbered as they appear. */
  private static byte[] byAppearance(CategoricalColumn column) {
    int[] renumbered = new int[column.categories().size() + 1];
    int seen = 0;
    byte[] cells = new byte[column.rows()];
    for (int row = 0; row < cells.length; row++) {
      int cell = column.code(row) + 1;
      if (cell > 0 && renumbered[cell] == 0) {
        renumbered[cell] = ++seen;
      }
      cells[row] = (byte) renumbered[cell];
    }
    return cells;
  }
}
