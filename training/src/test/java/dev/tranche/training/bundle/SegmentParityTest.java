package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.export.SegmentGraphExport;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentParityTest {
  private static final Table TABLE =
      new Table(
          Path.of("four.csv"),
          4,
          List.of(
              new NumericColumn("balance", new float[] {0, 1, 8, Float.NaN}, 1, 0),
              new NumericColumn("purchases", new float[] {0, 2, 9, 8}, 0, 0)));
  private static final Preparation PREPARATION =
      Preparation.fit(TABLE, List.of("balance", "purchases"), new int[] {0, 1, 2, 3});
  private static final Standardisation SCALING =
      new Standardisation(new float[] {3, 4}, new float[] {.5f, .25f});
  private static final float[][] CENTROIDS = {{-1, -1}, {2, 1}};

  private static void check(List<Feature> features, Standardisation scaling, float[][] centroids) {
    byte[] onnx = new SegmentGraphExport().export("kmeans", features, scaling, centroids);
    new SegmentParity(PREPARATION, SCALING, CENTROIDS)
        .check("kmeans", onnx, TABLE, new ThreadPool(1));
  }

  @Test
  void acceptsTheCentroidsOwnGraph() {
    assertDoesNotThrow(() -> check(PREPARATION.features().ofModels(), SCALING, CENTROIDS));
  }

  @Test
  void refusesAMovedCentroid() {
    float[][] moved = {{-1, -1}, {2, 1.001f}};
    assertThrows(
        ParityException.class, () -> check(PREPARATION.features().ofModels(), SCALING, moved));
  }

  @Test
  void refusesCentroidsInAnotherOrder() {
    float[][] swapped = {{2, 1}, {-1, -1}};
    assertThrows(
        ParityException.class, () -> check(PREPARATION.features().ofModels(), SCALING, swapped));
  }

  @Test
  void refusesAnotherScaling() {
    Standardisation other = new Standardisation(new float[] {4, 3}, new float[] {.25f, .5f});
    assertThrows(
        ParityException.class, () -> check(PREPARATION.features().ofModels(), other, CENTROIDS));
  }

  @Test
  void refusesAnotherMedian() {
    Feature other = new Feature.Numeric("balance", .25, 0, 8, 2);
    List<Feature> features = List.of(other, PREPARATION.features().ofModels().get(1));
    assertThrows(ParityException.class, () -> check(features, SCALING, CENTROIDS));
  }
}
