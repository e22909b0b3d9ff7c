package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.tranche.training.table.CategoricalColumn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CategoryOrderTest {
  private static final int[] CODES = {0, 1, 2, 3};

  private final int[] codes = new int[1_000];
  private final byte[] labels = new byte[1_000];
  private final int[] rows = IntStream.range(0, 1_000).toArray();

  /** Ones among the 250 rows of each of the categories a, b, c and d. */
  private int[] order(int a, int b, int c, int d) {
    int[] ones = {a, b, c, d};
    for (int row = 0; row < codes.length; row++) {
      codes[row] = row % 4;
      labels[row] = (byte) (row / 4 < ones[row % 4] ? 1 : 0);
    }
    CategoricalColumn column = new CategoricalColumn("x", codes, List.of("a", "b", "c", "d"), 0);
    return CategoryOrder.byRate(labels).of(column, rows, CODES);
  }

  @Test
  void theLowestRateComesFirst() {
    assertArrayEquals(new int[] {2, 0, 3, 1}, order(50, 90, 10, 70));
  }

  @Test
  void equalRatesStayInTheOrderOfTheirNames() {
    assertArrayEquals(new int[] {1, 3, 0, 2}, order(60, 20, 60, 20));
  }

  /** Four times eight rows of the rarer class are just enough. */
  @Test
  void ratesThatAreHardlyKnownAreNotOrderedBy() {
    assertArrayEquals(new int[] {2, 3, 0, 1}, order(12, 13, 3, 4));
    assertArrayEquals(CODES, order(12, 12, 3, 4));
    assertArrayEquals(CODES, order(250, 250, 250, 220));
  }

  @Test
  void onlyCategoriesAndRowsAskedForCount() {
    order(50, 90, 10, 70);
    CategoricalColumn column = new CategoricalColumn("x", codes, List.of("a", "b", "c", "d"), 0);
    int[] without = IntStream.of(rows).filter(row -> codes[row] != 2).toArray();
    byte[] ones = new byte[without.length];
    for (int i = 0; i < ones.length; i++) {
      ones[i] = labels[without[i]];
    }
    int[] order = CategoryOrder.byRate(ones).of(column, without, new int[] {0, 1, 3});
    assertArrayEquals(new int[] {0, 3, 1}, order);
  }

  /** One row of two with a one says less than fifty of two hundred with one. */
  @Test
  void aCategoryOfFewRowsIsDrawnToTheMean() {
    for (int row = 0; row < codes.length; row++) {
      codes[row] = row < 2 ? 0 : row < 500 ? 1 : 2;
      labels[row] = (byte) (row == 0 || (row > 1 && row % 4 == 0) || row >= 900 ? 1 : 0);
    }
    CategoricalColumn column = new CategoricalColumn("x", codes, List.of("a", "b", "c"), 0);
    int[] order = CategoryOrder.byRate(labels).of(column, rows, new int[] {0, 1, 2});
    // Shares .5, .25 and .40: with ten rows more of the mean share each, .37, .25 and .40.
    assertArrayEquals(new int[] {1, 0, 2}, order);
  }
}
