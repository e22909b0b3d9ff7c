package dev.tranche.training.report.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.training.report.charts.ColumnDistribution.Histogram;
import dev.tranche.training.table.NumericColumn;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColumnDistributionTest {
  private static Histogram histogram(float... values) {
    return Histogram.of(new NumericColumn("x", values, 1, 0));
  }

  @Test
  void wholeNumbersGetABinEach() {
    Histogram found = histogram(2, 0, Float.NaN, 2, 3);
    assertArrayEquals(new double[] {0, 1, 2, 3, 4}, found.edges());
    assertArrayEquals(new long[] {1, 0, 2, 1}, found.counts());
  }

  @Test
  void otherNumbersGetEqualBinsFromTheSmallestToTheLargest() {
    Histogram found = histogram(0.5f, 1, Float.NaN, 15.5f);
    assertEquals(30, found.counts().length);
    assertEquals(0.5, found.edges()[0]);
    assertEquals(15.5, found.edges()[30]);
    assertEquals(1, found.counts()[29]);
    assertEquals(3, Arrays.stream(found.counts()).sum());
  }

  @Test
  void aHistogramNeedsOneEdgeMoreThanBins() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Histogram("x", new double[] {0, 1}, new long[] {4, 5}));
    assertEquals("2 bins need 3 edges, not 2", e.getMessage());
  }
}
