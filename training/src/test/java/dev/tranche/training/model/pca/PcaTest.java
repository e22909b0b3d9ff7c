package dev.tranche.training.model.pca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.Fixture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PcaTest {
  @Test
  void agreesWithScikitLearn() {
    Fixture fixture = new Fixture("points");
    Pca pca = Pca.fit(Arrays.copyOf(fixture.columns(), 5), 2, new ThreadPool(1));
    for (int c = 0; c < 2; c++) {
      assertEquals(fixture.figure("ratio." + c), pca.explainedVarianceRatio()[c], 1e-6);
      for (int f = 0; f < 5; f++) {
        assertEquals(fixture.figure("loading." + c + "." + f), pca.components()[c][f], 1e-6);
      }
    }
  }

  @Test
  void findsTheDiagonalOfTwoEqualColumnsAndPointsItUpwards() {
    Pca pca = Pca.fit(new float[][] {{-1, 0, 1}, {1, 0, -1}}, 2, new ThreadPool(1));
    double half = Math.sqrt(.5);
    assertArrayEquals(new double[] {half, -half}, pca.components()[0], 1e-12);
    assertArrayEquals(new double[] {1, 0}, pca.explainedVarianceRatio(), 1e-12);
  }

  @Test
  void projectsOntoTheComponentsAfterCentring() {
    Pca pca = Pca.fit(new float[][] {{10, 12, 14}, {3, 3, 3}}, 1, new ThreadPool(1));
    assertArrayEquals(
        new float[][] {{-2, 0, 2}}, pca.project(new float[][] {{10, 12, 14}, {3, 3, 3}}));
  }

  @Test
  void constantColumnsExplainNothing() {
    Pca pca = Pca.fit(new float[][] {{1, 1}, {2, 2}}, 2, new ThreadPool(1));
    assertArrayEquals(new double[] {0, 0}, pca.explainedVarianceRatio());
  }

  @Test
  void refusesMoreComponentsThanFeatures() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Pca.fit(new float[][] {{1, 2}}, 2, new ThreadPool(1)));
  }
}
