package dev.tranche.scoring.graph.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much more rows get from trees with another value in a column, exactly: found out at once of
 * those of which the same one column is open.
 */
public final class SweptRows {
  /** With fewer of the same column it does not pay. */
  private static final int FEW = 8;

  private SweptRows() {}

  /**
   * By row, as {@link TriedValues#raises} has it; NaN where it has not been found out.
   *
   * @param columns the values by column and row
   * @param open the columns' values, by row
   */
  public static double[] raises(List<float[]> columns, List<List<TriedValues>> open) {
    double[] raises = new double[open.size()];
    Arrays.fill(raises, Double.NaN);
    Map<Integer, List<Integer>> byColumn =
        IntStream.range(0, raises.length)
            .filter(row -> open.get(row).size() == 1)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    row -> open.get(row).get(0).column(), TreeMap::new, Collectors.toList()));
    for (List<Integer> its : byColumn.values()) {
      if (its.size() >= FEW) {
        int[] rows = its.stream().mapToInt(row -> row).toArray();
        Optional<double[]> found =
            open.get(rows[0]).get(0).raises(ChosenRows.of(columns, rows), rows.length);
        found.ifPresent(
            of -> IntStream.range(0, rows.length).forEach(i -> raises[rows[i]] = of[i]));
      }
    }
    return raises;
  }
}
