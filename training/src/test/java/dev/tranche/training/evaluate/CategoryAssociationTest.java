package dev.tranche.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.table.CategoricalColumn;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryAssociationTest {
  private static final int[] FIRST = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};

  @Test
  void isCramersVLessWhatChanceShows() {
    // chi² of 4, 1 / 1, 4 is 3.6; V² = (0.36 − 1/9) / (2 − 1/9 − 1) = 0.28.
    int[] second = {0, 0, 0, 0, 1, 0, 1, 1, 1, 1};
    double[][] v = of(FIRST, second);
    assertEquals(Math.sqrt(0.28), v[0][1], 1e-12);
    assertEquals(v[0][1], v[1][0]);
    assertEquals(1, v[0][0], 1e-12);
  }

  @Test
  void isNoughtWhereOneTellsNothingOfTheOther() {
    assertEquals(0, of(FIRST, new int[] {0, 1, 0, 1, 0, 1, 0, 1, 0, 1})[0][1]);
  }

  @Test
  void aMissingValueIsACategoryAndOneCategoryAloneTellsNothing() {
    assertEquals(1, of(FIRST, new int[] {0, 0, 0, 0, 0, -1, -1, -1, -1, -1})[0][1], 1e-12);
    assertEquals(Double.NaN, of(FIRST, new int[10])[0][1]);
  }

  private static double[][] of(int[]... codes) {
    List<CategoricalColumn> columns =
        Arrays.stream(codes)
            .map(
                column ->
                    new CategoricalColumn(
                        "c",
                        column,
                        List.of("a", "b").subList(0, Arrays.stream(column).max().orElse(0) + 1),
                        (int) Arrays.stream(column).filter(code -> code < 0).count()))
            .toList();
    try (ThreadPool pool = new ThreadPool(2)) {
      return CategoryAssociation.of(columns, pool).matrix();
    }
  }
}
