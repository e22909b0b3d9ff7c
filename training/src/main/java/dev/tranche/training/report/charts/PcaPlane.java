package dev.tranche.training.report.charts;

import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.model.kmeans.RowSample;

/**
 * A sample of the customers on the first two principal components; each becomes a dot on the page.
 *
 * @param explained share of the variance each of the two components explains, 0 … 1
 * @param x first component per customer
 * @param y second component per customer
 * @param segment number per customer, 0 … k - 1
 */
public record PcaPlane(double[] explained, double[] x, double[] y, int[] segment) {
  /** As many as a page shows well. */
  private static final int DOTS = 3000;

  public PcaPlane {
    if (explained.length != 2) {
      throw new IllegalArgumentException("a plane has 2 components, not " + explained.length);
    }
    if (x.length != y.length || x.length != segment.length) {
      throw new IllegalArgumentException(
          "%d x, %d y and %d segments of the sampled customers"
              .formatted(x.length, y.length, segment.length));
    }
  }

  static PcaPlane of(SegmentsFit fit) {
    int[] rows = RowSample.draw(fit.table().columns()[0].length, DOTS, fit.spec().seed());
    float[][] places = fit.pca().project(RowSample.take(fit.table().columns(), rows));
    double[] x = new double[rows.length];
    double[] y = new double[rows.length];
    int[] segment = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      x[i] = places[0][i];
      y[i] = places[1][i];
      segment[i] = fit.segments().clustering().labels()[rows[i]];
    }
    return new PcaPlane(fit.pca().explainedVarianceRatio(), x, y, segment);
  }
}
