package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnSummaryBuilderTest {
  private static Distribution.Histogram histogram(float... values) {
    List<Column> columns = List.of(new NumericColumn("x", values, 1, 0));
    Table table = new Table(Path.of("x.csv"), values.length, columns);
    ColumnSummary summary = ColumnSummaryBuilder.of(table, List.of("x")).get(0);
    return (Distribution.Histogram) summary.distribution();
  }

  @Test
  void wholeNumbersGetABinEach() {
    Distribution.Histogram found = histogram(2, 0, Float.NaN, 2, 3);
    assertArrayEquals(new double[] {0, 1, 2, 3, 4}, found.edges());
    assertArrayEquals(new long[] {1, 0, 2, 1}, found.counts());
  }

  @Test
  void otherNumbersGetEqualBinsFromTheSmallestToTheLargest() {
    Distribution.Histogram found = histogram(0.5f, 1, Float.NaN, 15.5f);
    assertEquals(30, found.counts().length);
    assertEquals(0.5, found.edges()[0]);
    assertEquals(15.5, found.edges()[30]);
    assertEquals(1, found.counts()[29]);
    assertEquals(3, Arrays.stream(found.counts()).sum());
  }
}
