package dev.tranche.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.SegmentGraph;
import dev.tranche.training.model.Standardisation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Centroids whose distances can be reckoned by hand, in ONNX Runtime. */
class SegmentGraphTest {
  private static final List<Feature> FEATURES =
      List.of(Rows.numeric("balance", 1), Rows.numeric("purchases", 2));
  private static final Standardisation SCALING =
      new Standardisation(new float[] {1, 2}, new float[] {2, .5f});
  private static final float[][] CENTROIDS = {{0, 0}, {3, 4}, {0, 8}};

  private static SegmentGraph.Assignments run(
      List<Feature> features, Standardisation scaling, float[][] centroids, Batch batch) {
    byte[] onnx = new SegmentGraphExport().export("kmeans", features, scaling, centroids);
    try (SegmentGraph graph = SegmentGraph.open(onnx, features)) {
      return graph.run(batch);
    }
  }

  @Test
  void placesCustomersWithTheNearestCentroid() {
    // Standardised (0, 0), (3, 4) and (0, 8).
    Batch batch =
        Rows.of(FEATURES, new Object[] {1, 2}, new Object[] {2.5, 10}, new Object[] {1, 18});
    SegmentGraph.Assignments found = run(FEATURES, SCALING, CENTROIDS, batch);
    assertArrayEquals(new long[] {0, 1, 2}, found.segment());
    assertArrayEquals(new float[] {0, 5, 8, 5, 0, 5, 8, 5, 0}, found.distances());
  }

  @Test
  void takesTheLogarithmOfHeavyTailedAmounts() {
    // ln(1 + 4 · (e − 1) / 4) = 1 and ln(1 + 0) = 0 for the first feature, the second as it is.
    Standardisation logged =
        new Standardisation(new float[2], new float[] {1, 1}, new float[] {.25f, 0});
    float amount = (float) (4 * (Math.E - 1));
    Batch batch = Rows.of(FEATURES, new Object[] {amount, 7}, new Object[] {-5, 7});
    SegmentGraph.Assignments found = run(FEATURES, logged, new float[][] {{0, 7}}, batch);
    assertArrayEquals(new float[] {1, 0}, found.distances(), 1e-6f);
  }

  @Test
  void ofEquallyNearCentroidsTakesTheFirst() {
    Batch halfWay = Rows.of(FEATURES, new Object[] {1, 10});
    float[][] centroids = {{0, 8}, {0, 0}};
    assertArrayEquals(new long[] {0}, run(FEATURES, SCALING, centroids, halfWay).segment());
  }

  @Test
  void takesTheMedianForMissingValuesAndForInfinities() {
    Batch batch =
        Rows.of(
            FEATURES,
            new Object[] {Float.NaN, 18},
            new Object[] {Float.NEGATIVE_INFINITY, 18},
            new Object[] {1, Float.POSITIVE_INFINITY});
    SegmentGraph.Assignments found = run(FEATURES, SCALING, CENTROIDS, batch);
    assertArrayEquals(new long[] {2, 2, 0}, found.segment());
    assertArrayEquals(new float[] {8, 5, 0, 8, 5, 0, 0, 5, 8}, found.distances());
  }

  @Test
  void keepsDistancesFiniteWhateverTheValues() {
    Batch batch = Rows.of(FEATURES, new Object[] {Float.MAX_VALUE, -Float.MAX_VALUE});
    SegmentGraph.Assignments found = run(FEATURES, SCALING, new float[][] {{0, 0}}, batch);
    // Each counts as a million standard deviations.
    assertEquals((float) (1e6 * Math.sqrt(2)), found.distances()[0], 1);
  }

  @Test
  void keepsTheDigitsOfSmallDistancesFarFromTheOrigin() {
    // Expanding (x − c)² in float would leave nothing of a distance of 2^-10 at 1,000.
    float[][] centroids = {{1000, 1000}, {1001, 1000}};
    Standardisation none = new Standardisation(new float[] {0, 0}, new float[] {1, 1});
    float near = 1000 + 0x1p-10f;
    Batch batch = Rows.of(FEATURES, new Object[] {near, 1000});
    SegmentGraph.Assignments found = run(FEATURES, none, centroids, batch);
    assertEquals(0x1p-10f, found.distances()[0]);
    assertEquals(0, found.segment()[0]);
  }

  @Test
  void worksWithOneFeature() {
    List<Feature> features = List.of(Rows.numeric("balance", 7));
    Standardisation scaling = new Standardisation(new float[] {0}, new float[] {1});
    Batch batch = Rows.of(features, new Object[] {1}, new Object[] {Float.NaN});
    SegmentGraph.Assignments found = run(features, scaling, new float[][] {{0}, {10}}, batch);
    assertArrayEquals(new long[] {0, 1}, found.segment());
    assertArrayEquals(new float[] {1, 9, 7, 3}, found.distances());
  }
}
