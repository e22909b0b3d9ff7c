package dev.tranche.training.model.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.Standardisation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogisticModelTest {
  private static final LogisticModel MODEL =
      new LogisticModel(
          List.of("age", "home"),
          0.25,
          new float[] {40, 0},
          new float[] {0.1f, 1},
          new float[] {2, 0},
          new float[][] {{}, {-1, 1}});

  @Test
  void addsStandardisedNumericsCategoriesAndIntercept() {
    FeatureMatrix x =
        new FeatureMatrix(
            List.of("age", "home"), new float[][] {{50, 30}, {1, 0}}, new int[] {0, 2});
    assertArrayEquals(new float[] {3.25f, -2.75f}, MODEL.margin(x), 1e-6f);
  }

  @Test
  void anUnknownCategoryAddsNothing() {
    FeatureMatrix x =
        new FeatureMatrix(
            List.of("age", "home"), new float[][] {{40, 40}, {2, -1}}, new int[] {0, 2});
    assertArrayEquals(new float[] {0.25f, 0.25f}, MODEL.margin(x));
  }

  @Test
  void standardisationIsThatOfThePopulation() {
    FeatureMatrix x =
        new FeatureMatrix(
            List.of("age", "same", "home"),
            new float[][] {{1, 3}, {5, 5}, {0, 1}},
            new int[] {0, 0, 2});
    Standardisation scaling = Standardisation.of(x);
    assertArrayEquals(new float[] {2, 0, 0}, scaling.offset());
    assertArrayEquals(new float[] {1, 0, 1}, scaling.scale());
    assertEquals(-1, scaling.apply(0, 1));
  }
}
