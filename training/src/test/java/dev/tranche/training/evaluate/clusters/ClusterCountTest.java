package dev.tranche.training.evaluate.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.clusters.ClusterCount.Parameters;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterCountTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void findsAsManyGroupsAsThereAre(int groups) {
    ClusterCount selection =
        ClusterCount.choose(
            separated(groups), 1, Parameters.defaults(), new ThreadPool(1), done -> {});
    assertEquals(groups, selection.k());
    assertEquals(9, selection.curve().size());
    assertEquals(600, selection.rows());
  }

  @Test
  void makesTheCurveFromASampleOfLargeData() {
    ClusterCount selection =
        ClusterCount.choose(
            separated(4), 1, new Parameters(2, 6, 300, 100), new ThreadPool(1), done -> {});
    assertEquals(4, selection.k());
    assertEquals(300, selection.rows());
  }

  @Test
  void kneeHeightIsTheDistanceBelowTheStraightLine() {
    // From 100 at one group to 10 at four: at k = 2 a third across, (40 - 10) / 90 up.
    ClusterCount selection =
        ClusterCount.select(
            2,
            100,
            new double[] {40, 19, 10},
            new double[] {.3, .3, .3},
            new double[] {1, 1, 1},
            50);
    assertEquals(1 - 1 / 3.0 - 1 / 3.0, selection.curve().get(0).kneeHeight(), 1e-15);
    assertEquals(1 - 2 / 3.0 - .1, selection.curve().get(1).kneeHeight(), 1e-15);
    assertEquals(0, selection.curve().get(2).kneeHeight(), 1e-15);
    assertEquals(2, selection.k());
  }

  @Test
  void ofEquallyGoodNumbersTakesTheSmallest() {
    ClusterCount selection =
        ClusterCount.select(
            2, 0, new double[] {0, 0, 0}, new double[] {0, 0, 0}, new double[] {1, 1, 1}, 50);
    assertEquals(2, selection.k());
  }

  @Test
  void discountsWhatDoesNotComeBackWhenRowsAreDrawnAnew() {
    // Knee heights 1/3, .233 and 0 with silhouettes .3: k = 2 leads unless it is unstable.
    double[] inertias = {40, 19, 10};
    double[] silhouettes = {.3, .3, .3};
    double[] stable = {.9, .9, .9};
    double[] shaky = {.5, .9, .9};
    assertEquals(2, ClusterCount.select(2, 100, inertias, silhouettes, stable, 50).k());
    ClusterCount selection = ClusterCount.select(2, 100, inertias, silhouettes, shaky, 50);
    assertEquals(3, selection.k());
    assertEquals(.9 * (1 - 2 / 3.0 - .1 + .3), selection.curve().get(1).worth(), 1e-15);
  }

  @Test
  void triesNoMoreGroupsThanThereAreDifferentRows() {
    float[][] columns = {{0, 0, 5, 5, 9, 9}, {1, 1, 1, 1, 1, 1}};
    ClusterCount selection =
        ClusterCount.choose(columns, 1, Parameters.defaults(), new ThreadPool(1), done -> {});
    assertEquals(2, selection.curve().size());
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                ClusterCount.choose(
                    new float[][] {{3, 3}},
                    1,
                    Parameters.defaults(),
                    new ThreadPool(1),
                    done -> {}));
    assertTrue(refused.getMessage().contains("different rows, found 1"), refused::getMessage);
  }

  @Test
  void refusesARangeThatIsNone() {
    InputException refused =
        assertThrows(InputException.class, () -> new Parameters(1, 5, 100, 100));
    assertTrue(refused.getMessage().contains("from 1 to 5"), refused::getMessage);
    assertThrows(InputException.class, () -> new Parameters(5, 4, 100, 100));
  }

  private static float[][] separated(int groups) {
    SplittableRandom random = new SplittableRandom(6);
    float[][] columns = new float[4][600];
    for (int i = 0; i < 600; i++) {
      int group = i % groups;
      for (int f = 0; f < 4; f++) {
        double centre = f == group % 4 ? (group < 4 ? 8 : -8) : 0;
        columns[f][i] = (float) (centre + random.nextDouble() - .5);
      }
    }
    return columns;
  }
}
