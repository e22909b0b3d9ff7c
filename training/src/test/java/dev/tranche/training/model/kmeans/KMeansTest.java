package dev.tranche.training.model.kmeans;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.Fixture;
import dev.tranche.training.model.kmeans.KMeans.Parameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {
  private final Fixture fixture = new Fixture("points");
  private final float[][] points = Arrays.copyOf(fixture.columns(), 5);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void isNoWorseThanTheBestOfAHundredStartsOfScikitLearn(int k) {
    double reference = fixture.figure("inertia." + k);
    for (long seed = 0; seed < 5; seed++) {
      double inertia =
          KMeans.fit(points, k, Parameters.defaults(seed), new ThreadPool(1)).inertia();
      assertTrue(inertia <= reference * 1.0001, "seed " + seed + ": " + inertia);
      assertTrue(inertia >= reference * .9999, "seed " + seed + ": " + inertia);
    }
  }

  @Test
  void findsTheGroupsAHandWouldDraw() {
    float[][] line = {{0, 1, 10, 11, 12, 30}};
    KMeansClustering found = KMeans.fit(line, 3, Parameters.defaults(1), new ThreadPool(1));
    assertArrayEquals(new int[] {1, 1, 0, 0, 0, 2}, found.labels());
    assertArrayEquals(new float[][] {{11}, {.5f}, {30}}, found.centroids());
    assertEquals(2.5, found.inertia());
  }

  @Test
  void numbersGroupsBySizeAndEqualOnesByCentroid() {
    float[][] line = {{20, 21, 0, 1, 10, 11, 12}};
    KMeansClustering found = KMeans.fit(line, 3, Parameters.defaults(3), new ThreadPool(1));
    assertArrayEquals(new float[][] {{11}, {.5f}, {20.5f}}, found.centroids());
  }

  @Test
  void labelsAndInertiaFollowFromTheCentroids() {
    KMeansClustering found = KMeans.fit(points, 6, Parameters.defaults(2), new ThreadPool(1));
    double inertia = 0;
    for (int i = 0; i < points[0].length; i++) {
      float[] distance = new float[6];
      for (int c = 0; c < 6; c++) {
        for (int f = 0; f < 5; f++) {
          float d = points[f][i] - found.centroids()[c][f];
          distance[c] = distance[c] + d * d;
        }
      }
      for (int c = 0; c < 6; c++) {
        float own = distance[found.labels()[i]];
        assertTrue(c < found.labels()[i] ? own < distance[c] : own <= distance[c], "row " + i);
      }
      inertia += distance[found.labels()[i]];
    }
    assertEquals(inertia, found.inertia(), 1e-9 * inertia);
    assertArrayEquals(found.labels(), KMeans.assign(points, found.centroids(), new ThreadPool(1)));
  }

  @Test
  void aRowHalfWayBetweenTwoCentroidsGoesToTheLower() {
    assertArrayEquals(
        new int[] {0, 1},
        KMeans.assign(new float[][] {{1, 1.5f}}, new float[][] {{0}, {2}}, new ThreadPool(1)));
  }

  @Test
  void givesTheSameBytesWithOneThreadAndWithFour() {
    float[][] tall = new float[5][20_000];
    for (int f = 0; f < 5; f++) {
      for (int i = 0; i < tall[f].length; i++) {
        tall[f][i] = points[f][i % 700] + points[(f + 1) % 5][i / 700];
      }
    }
    KMeansClustering one = on(1, tall);
    KMeansClustering four = on(4, tall);
    assertArrayEquals(one.centroids(), four.centroids());
    assertArrayEquals(one.labels(), four.labels());
    assertEquals(one.inertia(), four.inertia());
  }

  @Test
  void aGroupThatIsEmptyReceivesTheFarthestRow() {
    float[][] line = {{0, 1, 2, 100}};
    KMeansRun run =
        new KMeansRun(RowTiles.of(line, 4), new float[][] {{1}, {500}, {-900}}, new ThreadPool(1));
    run.iterate(50, -1);
    assertEquals(3, Arrays.stream(run.labels()).distinct().count());
    assertTrue(run.inertia() <= .5, "inertia " + run.inertia());
  }

  @Test
  void refusesMoreGroupsThanDifferentRows() {
    float[][] line = {{1, 1, 1, 5, 5, 5}};
    InputException refused =
        assertThrows(
            InputException.class,
            () -> KMeans.fit(line, 3, Parameters.defaults(1), new ThreadPool(1)));
    assertTrue(refused.getMessage().contains("3 groups of 2 different rows"), refused::getMessage);
    assertThrows(
        InputException.class, () -> KMeans.fit(line, 7, Parameters.defaults(1), new ThreadPool(1)));
  }

  @Test
  void refusesMissingValues() {
    float[][] line = {{1, Float.NaN, 3}};
    assertThrows(
        IllegalArgumentException.class,
        () -> KMeans.fit(line, 2, Parameters.defaults(1), new ThreadPool(1)));
  }

  private static KMeansClustering on(int threads, float[][] columns) {
    try (ThreadPool pool = new ThreadPool(threads)) {
      return KMeans.fit(columns, 7, Parameters.defaults(5), pool);
    }
  }
}
