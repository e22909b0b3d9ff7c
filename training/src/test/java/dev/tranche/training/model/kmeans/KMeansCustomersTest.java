package dev.tranche.training.model.kmeans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.Fixture;
import dev.tranche.training.model.pca.Pca;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the figures that {@code segmentation.py} had from scikit-learn. */
class KMeansCustomersTest {
  private final Fixture fixture = new Fixture("customers");
  private final float[][] customers = StandardisedCustomers.columns();

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6, 8})
  void isNoWorseThanScikitLearnForAnyOfTenSeeds(int k) {
    for (int seed = 0; seed < 10; seed++) {
      double inertia =
          KMeans.fit(customers, k, KMeans.Parameters.defaults(seed), new ThreadPool(1)).inertia();
      double reference = fixture.figure("inertia." + k + "." + seed);
      assertTrue(inertia <= reference * 1.0001, k + ", seed " + seed + ": " + inertia);
    }
  }

  @Test
  void startingOnASampleFindsWhatAllRowsWouldHaveFound() {
    float[][] many = new float[customers.length][7 * customers[0].length];
    for (int f = 0; f < many.length; f++) {
      for (int i = 0; i < many[f].length; i++) {
        many[f][i] = customers[f][i / 7];
      }
    }
    KMeansClustering one =
        KMeans.fit(customers, 4, KMeans.Parameters.defaults(1), new ThreadPool(1));
    KMeansClustering seven = KMeans.fit(many, 4, KMeans.Parameters.defaults(1), new ThreadPool(1));
    assertEquals(7 * one.inertia(), seven.inertia(), 1e-6 * seven.inertia());
  }

  @Test
  void componentsAgreeWithScikitLearn() {
    Pca pca = Pca.fit(customers, 2, new ThreadPool(1));
    for (int c = 0; c < 2; c++) {
      assertEquals(fixture.figure("ratio." + c), pca.explainedVarianceRatio()[c], 1e-6);
      for (int f = 0; f < customers.length; f++) {
        assertEquals(fixture.figure("loading." + c + "." + f), pca.components()[c][f], 1e-6);
      }
    }
  }
}
