package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.graph.SegmentGraph;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlacedRowsTest {
  @Test
  void takesTheNearestRankForAPercentile() {
    PlacedRows placed = new PlacedRows(new int[200], new float[200]);
    for (int row = 0; row < 200; row++) {
      placed.distance()[row] = 200 - row;
    }
    // Of 1 … 200 two are beyond 198, the share of 1 %.
    assertEquals(198, placed.distanceP99(0));
    Arrays.fill(placed.segment(), 0, 199, 1);
    assertEquals(1, placed.distanceP99(0));
    assertEquals(0, placed.distanceP99(2));
  }

  @Test
  void takesTheDistanceToTheOwnSegmentOfEveryRow() {
    PlacedRows placed = new PlacedRows(new int[3], new float[3]);
    placed.put(1, new SegmentGraph.Assignments(new long[] {1, 0}, new float[] {9, 2, 3, 8}));
    assertEquals(2, placed.distanceP99(1));
    assertEquals(3, placed.distanceP99(0));
  }
}
