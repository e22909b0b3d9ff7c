package dev.tranche.scoring.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberColumnsTest {
  /** From one customer to so many that each column has memory of its own. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 16, 17, 1_000, 87_381, 87_382, 300_000})
  void keepsEachColumnToItself(int rows) {
    float[][] columns = new float[4][];
    for (int f = 0; f < columns.length; f++) {
      columns[f] = new float[f == 1 ? 0 : rows];
      Arrays.fill(columns[f], f + 0.5f);
    }
    NumberColumns numbers = new NumberColumns(new Batch(rows, columns, new String[4][0]));
    List<FloatBuffer> all = new ArrayList<>();
    for (int f : new int[] {0, 2, 3}) {
      all.add(numbers.next(columns[f]));
    }
    int[] order = {0, 2, 3};
    for (int i = 0; i < order.length; i++) {
      FloatBuffer column = all.get(i);
      assertTrue(column.isDirect());
      assertEquals(rows, column.remaining());
      float[] values = new float[rows];
      column.get(values);
      assertArrayEquals(columns[order[i]], values);
    }
  }
}
