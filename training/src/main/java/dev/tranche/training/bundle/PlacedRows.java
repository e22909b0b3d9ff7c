package dev.tranche.training.bundle;

import dev.tranche.scoring.graph.SegmentGraph;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where a segmentation's graph places the training rows.
 *
 * @param segment per row the nearest
 * @param distance per row to the centre of that
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record PlacedRows(int[] segment, float[] distance) {
  private static final int PERCENTILE = 99;
  private static final int HUNDRED = 100;

  /** Takes what the graph says of some rows; blocks may come from several threads. */
  void put(int from, SegmentGraph.Assignments found) {
    int rows = found.segment().length;
    int segments = found.distances().length / rows;
    for (int row = 0; row < rows; row++) {
      int nearest = Math.toIntExact(found.segment()[row]);
      segment[from + row] = nearest;
      distance[from + row] = found.distances()[row * segments + nearest];
    }
  }

  /**
   * The smallest distance that at least 99 % of a segment's rows do not exceed; 0 where it has
   * none.
   */
  float distanceP99(int of) {
    float[] sorted = new float[(int) IntStream.of(segment).filter(it -> it == of).count()];
    int next = 0;
    for (int row = 0; row < segment.length; row++) {
      if (segment[row] == of) {
        sorted[next++] = distance[row];
      }
    }
    Arrays.sort(sorted);
    long rank = ((long) PERCENTILE * sorted.length + HUNDRED - 1) / HUNDRED;
    return sorted.length == 0 ? 0 : sorted[(int) rank - 1];
  }
}
