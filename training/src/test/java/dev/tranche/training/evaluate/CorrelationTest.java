package dev.tranche.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrelationTest {
  private static final float MISSING = Float.NaN;

  @Test
  void agreesWithNumpyOverTheRowsBothColumnsHave() {
    Fixture fixture = new Fixture("gaps");
    double[][] r = correlations(fixture.columns());
    assertEquals(fixture.figure("r.1.0"), r[1][0], 1e-12);
    assertEquals(fixture.figure("r.2.0"), r[2][0], 1e-12);
    assertEquals(fixture.figure("r.2.1"), r[2][1], 1e-12);
    assertEquals(r[1][2], r[2][1]);
    assertEquals(1, r[0][0], 1e-15);
  }

  @Test
  void leavesOutInfinitiesAsItDoesMissingValues() {
    float[][] columns = {
      {1, 2, 3, MISSING, 9}, {2, 4, 6, 5, Float.NEGATIVE_INFINITY}, {-1, -2, -3, 0, MISSING}
    };
    double[][] r = correlations(columns);
    assertEquals(1, r[0][1], 1e-15);
    assertEquals(-1, r[0][2], 1e-15);
  }

  @Test
  void constantColumnsAndPairsWithoutCommonRowsHaveNone() {
    float[][] columns = {{.1f, .1f, .1f, .1f}, {1, 2, MISSING, MISSING}, {MISSING, MISSING, 1, 2}};
    double[][] r = correlations(columns);
    assertTrue(Double.isNaN(r[0][1]));
    assertTrue(Double.isNaN(r[0][0]));
    assertTrue(Double.isNaN(r[1][2]));
    assertEquals(1, r[1][1], 1e-15);
  }

  private static double[][] correlations(float[][] columns) {
    List<String> names = IntStream.range(0, columns.length).mapToObj(i -> "c" + i).toList();
    return Correlation.of(names, columns, new ThreadPool(1)).matrix();
  }
}
