package dev.tranche.training.evaluate;

import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows grouped by an attribute: the categories of a categorical one, the values or {@link
 * NumericBands} of a numeric one. Groups of so few rows that they could point at a person become
 * one.
 *
 * @param attribute name of the column
 * @param names of the groups, each with rows
 * @param group per row, an index into the names
 */
public record Groups(String attribute, List<String> names, int[] group) {
  /** Fewer rows could point at a person. */
  public static final int FEWEST_ROWS = 20;

  private static final MathContext DIGITS = new MathContext(3);
  private static final int MOST_CATEGORIES = 12;
  static final String MISSING = "missing";

  public Groups {
    names = List.copyOf(names);
  }

  /**
   * Groups the given rows; empty for a column that has no groups, such as one of identifiers.
   *
   * @param rows of the table
   */
  public static Optional<Groups> of(String attribute, Column column, int[] rows) {
    if (column instanceof NumericColumn numeric) {
      return Optional.of(numeric(attribute, numeric, rows, NumericBands.of(numeric.values())));
    }
    if (column instanceof CategoricalColumn categorical) {
      List<String> names = new ArrayList<>(categorical.categories());
      names.add(MISSING);
      int[] group = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        int code = categorical.code(rows[i]);
        group[i] = code < 0 ? names.size() - 1 : code;
      }
      return Optional.of(merged(attribute, names, group));
    }
    return Optional.empty();
  }

  /**
   * As above, but with up to so many bands, of about equally many of the given rows, between
   * numbers of three digits.
   *
   * @param bands at least 1
   */
  public static Optional<Groups> of(String attribute, Column column, int[] rows, int bands) {
    if (column instanceof NumericColumn numeric) {
      float[] values = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        values[i] = numeric.values()[rows[i]];
      }
      return Optional.of(numeric(attribute, numeric, rows, NumericBands.of(values, bands, DIGITS)));
    }
    return of(attribute, column, rows);
  }

  private static Groups numeric(
      String attribute, NumericColumn column, int[] rows, NumericBands bands) {
    List<String> names = new ArrayList<>(bands.names());
    names.add(MISSING);
    int[] group = new int[rows.length];
    Arrays.setAll(group, i -> bands.band(column.values()[rows[i]]));
    return merged(attribute, names, group);
  }

  /** The places of the group's rows, ascending. */
  public int[] rowsOf(int wanted) {
    return IntStream.range(0, group.length).filter(row -> group[row] == wanted).toArray();
  }

  private static Groups merged(String attribute, List<String> names, int[] group) {
    int[] count = new int[names.size()];
    for (int one : group) {
      count[one]++;
    }
    int[] largest =
        IntStream.range(0, count.length)
            .filter(g -> count[g] >= FEWEST_ROWS)
            .boxed()
            .sorted((a, b) -> Integer.compare(count[b], count[a]))
            .limit(MOST_CATEGORIES)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    int[] renamed = new int[count.length];
    Arrays.fill(renamed, largest.length);
    List<String> kept = new ArrayList<>();
    for (int g : largest) {
      renamed[g] = kept.size();
      kept.add(names.get(g));
    }
    int[] regrouped = Arrays.stream(group).map(g -> renamed[g]).toArray();
    if (Arrays.stream(regrouped).anyMatch(g -> g == largest.length)) {
      kept.add("all others");
    }
    return new Groups(attribute, kept, regrouped);
  }
}
