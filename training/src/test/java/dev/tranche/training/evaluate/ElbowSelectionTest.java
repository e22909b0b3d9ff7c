package dev.tranche.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.data.InputException;
import dev.tranche.training.evaluate.ElbowSelection.Parameters;
import dev.tranche.training.model.KMeans;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElbowSelectionTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void findsAsManyGroupsAsThereAre(int groups) {
    ElbowSelection selection =
        ElbowSelection.choose(
            separated(groups), KMeans.Parameters.defaults(1), Parameters.defaults());
    assertEquals(groups, selection.k());
    assertEquals(9, selection.curve().size());
    assertEquals(600, selection.rows());
  }

  @Test
  void makesTheCurveFromASampleOfLargeData() {
    ElbowSelection selection =
        ElbowSelection.choose(
            separated(4), KMeans.Parameters.defaults(1), new Parameters(2, 6, 300, 100));
    assertEquals(4, selection.k());
    assertEquals(300, selection.rows());
  }

  @Test
  void kneeHeightIsTheDistanceBelowTheStraightLine() {
    // From 100 at one group to 10 at four: at k = 2 a third across, (40 - 10) / 90 up.
    ElbowSelection selection =
        ElbowSelection.select(2, 100, new double[] {40, 19, 10}, new double[] {.3, .3, .3}, 50);
    assertEquals(1 - 1 / 3.0 - 1 / 3.0, selection.curve().get(0).kneeHeight(), 1e-15);
    assertEquals(1 - 2 / 3.0 - .1, selection.curve().get(1).kneeHeight(), 1e-15);
    assertEquals(0, selection.curve().get(2).kneeHeight(), 1e-15);
    assertEquals(2, selection.k());
  }

  @Test
  void ofEquallyGoodNumbersTakesTheSmallest() {
    ElbowSelection selection =
        ElbowSelection.select(2, 0, new double[] {0, 0, 0}, new double[] {0, 0, 0}, 50);
    assertEquals(2, selection.k());
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
