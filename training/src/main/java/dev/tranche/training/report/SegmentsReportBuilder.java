package dev.tranche.training.report;

import dev.tranche.training.evaluate.clusters.ClusterCount;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.ClusteringAlternative;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.model.kmeans.RowSample;
import dev.tranche.training.report.document.DefaultRates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the page what came of segmenting customers. */
final class SegmentsReportBuilder {
  /** As many dots as a page shows well. */
  private static final int PLANE_ROWS = 3000;

  private SegmentsReportBuilder() {}

  /**
   * Sums a segmentation up.
   *
   * @param risk if given, customers known to both files tell each segment's default rate
   */
  static SegmentsReport of(SegmentsFit fit, Optional<RiskFit> risk) {
    List<String> names = fit.preparation().names();
    List<DroppedColumnNote> dropped =
        fit.dropped().stream()
            .map(column -> new DroppedColumnNote(column.column(), column.reason()))
            .toList();
    return new SegmentsReport(
        RiskReportBuilder.facts(fit.spec(), fit.data(), names.size(), dropped),
        ColumnSummaryBuilder.of(fit.data().table(), names),
        fit.count().curve().stream().map(SegmentsReportBuilder::trial).toList(),
        fit.names().size(),
        fit.count().k(),
        fit.alternatives().stream().map(other -> clustering(other, fit.algorithm())).toList(),
        fit.history()
            .map(h -> new SegmentHistory(h.version(), h.kept(), h.added(), h.vanished()))
            .orElseGet(SegmentHistory::none),
        plane(fit),
        names,
        segments(fit, risk));
  }

  private static ClusterTrial trial(ClusterCount.Candidate tried) {
    return new ClusterTrial(
        tried.k(),
        tried.inertia(),
        tried.silhouette(),
        tried.kneeHeight(),
        tried.stability(),
        tried.worth());
  }

  private static ClusteringTrial clustering(ClusteringAlternative other, SegmentAlgorithm chosen) {
    return new ClusteringTrial(
        switch (other.algorithm()) {
          case KMEANS -> "k-means";
          case WARD -> "Ward (hierarchical)";
          case HDBSCAN -> "HDBSCAN (density)";
        },
        other.algorithm() == chosen,
        other.segments(),
        other.silhouette(),
        other.agreement(),
        other.elsewhere(),
        other.without());
  }

  private static List<SegmentResult> segments(SegmentsFit fit, Optional<RiskFit> risk) {
    Optional<DefaultRates> rates = risk.flatMap(known -> DefaultRates.of(fit, known));
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
              rates.isPresent() ? rates.get().rate(k) : Double.NaN,
              rates.isPresent() ? rates.get().known()[k] : 0,
              fit.means()[k],
              standardised));
    }
    return results;
  }

  private static PcaPlane plane(SegmentsFit fit) {
    int[] rows = RowSample.draw(fit.standardised()[0].length, PLANE_ROWS, fit.spec().seed());
    float[][] places = fit.pca().project(RowSample.take(fit.standardised(), rows));
    double[] x = new double[rows.length];
    double[] y = new double[rows.length];
    int[] segment = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      x[i] = places[0][i];
      y[i] = places[1][i];
      segment[i] = fit.clustering().labels()[rows[i]];
    }
    return new PcaPlane(fit.pca().explainedVarianceRatio(), x, y, segment);
  }
}
