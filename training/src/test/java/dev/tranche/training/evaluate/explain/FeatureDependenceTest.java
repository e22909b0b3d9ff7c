package dev.tranche.training.evaluate.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.evaluate.Groups;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureDependenceTest {
  @Test
  void isTheMeanOfEachGroupAndTheMiddleFourFifthsOfIt() {
    int[] group = new int[13];
    float[] contributions = new float[13];
    for (int row = 0; row < 11; row++) {
      contributions[row] = 10 - row;
    }
    group[11] = 1;
    group[12] = 1;
    contributions[11] = -1;
    contributions[12] = -3;
    FeatureDependence dependence =
        FeatureDependence.of(
            new Groups("age", List.of("under 30", "missing"), group), contributions);
    assertEquals("age", dependence.feature());
    assertEquals(
        List.of(
            new FeatureDependence.Group("under 30", 11, 5, 1, 9),
            new FeatureDependence.Group("missing", 2, -2, -3, -1)),
        dependence.groups());
  }
}
