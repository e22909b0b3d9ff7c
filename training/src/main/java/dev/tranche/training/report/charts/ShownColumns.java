package dev.tranche.training.report.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Which of many columns a page has room for. */
final class ShownColumns {
  /** More pictures nobody looks at, and a page would grow with the square of the columns. */
  static final int MOST = 60;

  private ShownColumns() {}

  /**
   * Their places, ascending: all of them, or those that tell most.
   *
   * @param telling how much a column tells, by its place
   */
  static int[] of(int columns, IntToDoubleFunction telling) {
    if (columns <= MOST) {
      return IntStream.range(0, columns).toArray();
    }
    double[] worth = IntStream.range(0, columns).mapToDouble(telling).toArray();
    List<Integer> order = new ArrayList<>(IntStream.range(0, columns).boxed().toList());
    order.sort(Comparator.comparing(column -> -worth[column]));
    return order.subList(0, MOST).stream().mapToInt(column -> column).sorted().toArray();
  }

  /** The names at some places. */
  static List<String> names(List<String> names, int[] places) {
    return IntStream.of(places).mapToObj(names::get).toList();
  }
}
