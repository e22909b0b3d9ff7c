package dev.tranche.training.report;

import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.SegmentsFit;
import dev.tranche.training.model.RowSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the page what came of segmenting customers. */
final class SegmentsReports {
  /** As many dots as a page shows well. */
  private static final int PLANE_ROWS = 3000;

  private SegmentsReports() {}

  /**
   * Sums a segmentation up.
   *
   * @param risk if given, customers known to both files tell each segment's default rate
   */
  static SegmentsReport of(SegmentsFit fit, Optional<RiskFit> risk) {
    List<String> names = fit.preparation().names();
    List<DroppedColumn> dropped =
        fit.dropped().stream()
            .map(column -> new DroppedColumn(column.column(), column.reason()))
            .toList();
    return new SegmentsReport(
        RiskReports.facts(fit.spec(), fit.data(), names.size(), dropped),
        ColumnSummaries.of(fit.data().table(), names),
        fit.tried().stream()
            .map(tried -> new ClusterTrial(tried.k(), tried.inertia(), tried.silhouette()))
            .toList(),
        fit.names().size(),
        plane(fit),
        names,
        segments(fit, risk));
  }

  private static List<SegmentResult> segments(SegmentsFit fit, Optional<RiskFit> risk) {
    double[] rates = risk.map(known -> DefaultRates.of(fit, known)).orElse(new double[0]);
    int[] sizes = fit.sizes();
    List<SegmentResult> results = new ArrayList<>();
    for (int k = 0; k < sizes.length; k++) {
      float[] centroid = fit.clustering().centroids()[k];
      double[] standardised = new double[centroid.length];
      for (int f = 0; f < centroid.length; f++) {
        standardised[f] = centroid[f];
      }
      results.add(
          new SegmentResult(
              fit.names().get(k),
              sizes[k],
              rates.length == 0 ? Double.NaN : rates[k],
              fit.means()[k],
              standardised));
    }
    return results;
  }

  private static PcaPlane plane(SegmentsFit fit) {
    float[][] places = fit.pca().project(fit.standardised());
    int[] rows = RowSample.draw(places[0].length, PLANE_ROWS, fit.spec().seed());
    double[] x = new double[rows.length];
    double[] y = new double[rows.length];
    int[] segment = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      x[i] = places[0][rows[i]];
      y[i] = places[1][rows[i]];
      segment[i] = fit.clustering().labels()[rows[i]];
    }
    return new PcaPlane(fit.pca().explainedVarianceRatio(), x, y, segment);
  }
}
