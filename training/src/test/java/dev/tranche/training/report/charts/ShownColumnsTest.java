package dev.tranche.training.report.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownColumnsTest {
  @Test
  void fewColumnsAreAllShown() {
    assertArrayEquals(
        IntStream.range(0, 60).toArray(), ShownColumns.of(ShownColumns.MOST, column -> 0));
  }

  @Test
  void ofManyThoseThatTellMostInTheFilesOrder() {
    int[] shown = ShownColumns.of(1_000, column -> column % 20 == 7 ? column : 0);
    assertEquals(ShownColumns.MOST, shown.length);
    assertArrayEquals(IntStream.of(shown).sorted().toArray(), shown);
    assertEquals(50, IntStream.of(shown).filter(column -> column % 20 == 7).count());
  }
}
