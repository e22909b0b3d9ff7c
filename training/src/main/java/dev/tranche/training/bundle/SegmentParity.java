package dev.tranche.training.bundle;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.SegmentGraph;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.table.Table;
import java.util.stream.IntStream;

/**
 * Runs an exported segmentation in ONNX Runtime and compares it with the centroids in memory, on
 * all rows and on {@link EdgeRows}.
 */
final class SegmentParity {
  /** Largest allowed difference of a distance, as a share of it. */
  private static final double TOLERANCE = 1e-5;

  private static final int BLOCK = 8192;

  private final Preparation preparation;
  private final Standardisation standardisation;
  private final float[][] centroids;

  SegmentParity(Preparation preparation, Standardisation standardisation, float[][] centroids) {
    this.preparation = preparation;
    this.standardisation = standardisation;
    this.centroids = centroids;
  }

  /**
   * Checks the graph on every row of the table.
   *
   * @return where it places them
   * @throws ParityException if a row is not where the centroids have it
   */
  PlacedRows check(String name, byte[] onnx, Table table, ThreadPool pool) {
    try (SegmentGraph graph = SegmentGraph.open(onnx, preparation.features().ofModels())) {
      Batch first = preparation.raw(table, new int[] {0});
      compare(name, graph, EdgeRows.ofFeatures(preparation, first).batch());
      PlacedRows placed = new PlacedRows(new int[table.rows()], new float[table.rows()]);
      pool.run(
          (table.rows() + BLOCK - 1) / BLOCK,
          block -> {
            int end = Math.min(table.rows(), (block + 1) * BLOCK);
            int[] rows = IntStream.range(block * BLOCK, end).toArray();
            placed.put(rows[0], compare(name, graph, preparation.raw(table, rows)));
          });
      return placed;
    }
  }

  private SegmentGraph.Assignments compare(String name, SegmentGraph graph, Batch batch) {
    FeatureMatrix clean = preparation.apply(batch);
    SegmentGraph.Assignments found = graph.run(batch);
    for (int row = 0; row < batch.rows(); row++) {
      double nearest = Double.MAX_VALUE;
      for (int k = 0; k < centroids.length; k++) {
        double expected = distance(clean, row, centroids[k]);
        nearest = Math.min(nearest, expected);
        float distance = found.distances()[row * centroids.length + k];
        require(Math.abs(distance - expected) <= TOLERANCE * (1 + expected), name, row);
      }
      // Between two equally near centroids rounding may choose.
      double chosen = distance(clean, row, centroids[Math.toIntExact(found.segment()[row])]);
      require(chosen <= nearest * (1 + TOLERANCE), name, row);
    }
    return found;
  }

  private double distance(FeatureMatrix clean, int row, float[] centroid) {
    double sum = 0;
    for (int f = 0; f < centroid.length; f++) {
      float standardised = standardisation.apply(f, clean.columns()[f][row]);
      double difference = (double) standardised - centroid[f];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  private static void require(boolean same, String name, int row) {
    if (!same) {
      throw new ParityException(
          name
              + ": the exported graph places row "
              + row
              + " of a block otherwise than the centroids do; nothing was written");
    }
  }
}
