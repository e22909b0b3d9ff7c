package dev.tranche.training.evaluate.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.Fixture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
  @Test
  void agreesWithScikitLearnForSeveralLabelingsAtOnce() {
    Fixture fixture = new Fixture("points");
    float[][] columns = fixture.columns();
    int[] kMeans = IntStream.range(0, 700).map(i -> (int) columns[5][i]).toArray();
    int[] thirds = IntStream.range(0, 700).map(i -> i % 3).toArray();
    double[] means =
        Silhouette.means(Arrays.copyOf(columns, 5), List.of(kMeans, thirds), new ThreadPool(1));
    assertEquals(fixture.figure("silhouette"), means[0], 1e-12);
    assertEquals(fixture.figure("silhouette.thirds"), means[1], 1e-12);
  }

  @Test
  void agreesWithAHandCalculation() {
    // On a line: 0 and 2 | 10. Row 0: (10-2)/10, row 1: (8-2)/8, row 2 is alone.
    double mean =
        Silhouette.mean(new float[][] {{0, 2, 10}}, new int[] {0, 0, 1}, new ThreadPool(1));
    assertEquals((.8 + .75 + 0) / 3, mean, 1e-15);
  }

  @Test
  void oneGroupOrEqualRowsCountAsZero() {
    assertEquals(
        0, Silhouette.mean(new float[][] {{0, 2, 10}}, new int[] {1, 1, 1}, new ThreadPool(1)));
    assertEquals(
        0,
        Silhouette.mean(new float[][] {{3, 3, 3, 3}}, new int[] {0, 1, 0, 1}, new ThreadPool(1)));
  }
}
