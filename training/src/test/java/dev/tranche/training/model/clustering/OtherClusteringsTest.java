package dev.tranche.training.model.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.Fixture;
import dev.tranche.training.evaluate.clusters.AdjustedRand;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against the groups that {@code segmentation.py} had from scikit-learn. */
class OtherClusteringsTest {
  private final float[][] points = Arrays.copyOf(new Fixture("points").columns(), 5);
  private final float[][] partitions = new Fixture("partitions").columns();

  private final ThreadPool pool = new ThreadPool(1);

  private int[] ward(float[][] columns, int k) {
    return Ward.groups(PairDistances.squared(columns, pool), k);
  }

  private int[] hdbscan(float[][] columns, int smallest) {
    return Hdbscan.groups(PairDistances.squared(columns, pool), smallest, pool);
  }

  private int[] partition(int column) {
    int[] labels = new int[partitions[column].length];
    Arrays.setAll(labels, i -> (int) partitions[column][i]);
    return labels;
  }

  @Test
  void wardMakesTheGroupsOfScikitLearn() {
    assertEquals(1, AdjustedRand.index(partition(0), ward(points, 3)));
    assertEquals(1, AdjustedRand.index(partition(1), ward(points, 5)));
  }

  @Test
  void hdbscanMakesTheGroupsOfScikitLearnAndLeavesTheSameRowsOut() {
    int[] reference = partition(2);
    int[] found = hdbscan(points, 14);
    assertEquals(1, AdjustedRand.index(reference, found));
    assertArrayEquals(
        Arrays.stream(reference).map(Integer::signum).map(s -> s < 0 ? -1 : 0).toArray(),
        Arrays.stream(found).map(Integer::signum).map(s -> s < 0 ? -1 : 0).toArray());
  }

  @Test
  void wardMergesWhatAHandWould() {
    float[][] line = {{0, 10, 1, 11, 30}};
    assertArrayEquals(new int[] {0, 1, 0, 1, 2}, ward(line, 3));
    assertArrayEquals(new int[] {0, 0, 0, 0, 1}, ward(line, 2));
    assertArrayEquals(new int[] {0, 0, 0, 0, 0}, ward(line, 1));
    assertThrows(IllegalArgumentException.class, () -> ward(line, 6));
  }

  @Test
  void hdbscanLeavesAStrayRowAlone() {
    float[][] line = {{0, .1f, .2f, 10, 10.1f, 10.2f, 500}};
    assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1, -1}, hdbscan(line, 3));
  }

  @Test
  void equalRowsAreNoHindrance() {
    float[][] line = {{1, 1, 1, 1, 9, 9, 9, 9}};
    assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1, 1, 1}, hdbscan(line, 2));
    assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1, 1, 1}, ward(line, 2));
    assertArrayEquals(new int[] {-1}, hdbscan(new float[][] {{3}}, 2));
  }
}
