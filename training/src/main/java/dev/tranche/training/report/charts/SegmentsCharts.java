package dev.tranche.training.report.charts;

import dev.tranche.training.fit.segments.SegmentsFit;
import java.util.List;

/**
 * What the page draws of a segmentation.
 *
 * @param columns the features, in the file's order
 * @param plane a sample of the customers
 * @param means {@code double[segments][features]} in the features' units
 * @param standardisedMeans {@code float[segments][features]} in standard deviations from the mean
 *     of all customers
 */
public record SegmentsCharts(
    List<ColumnDistribution> columns,
    PcaPlane plane,
    double[][] means,
    float[][] standardisedMeans) {
  public SegmentsCharts {
    columns = List.copyOf(columns);
    for (int segment : plane.segment()) {
      if (segment < 0 || segment >= means.length) {
        throw new IllegalArgumentException(
            "a customer in segment %d of %d".formatted(segment, means.length));
      }
    }
  }

  static SegmentsCharts of(SegmentsFit fit) {
    return new SegmentsCharts(
        ColumnDistribution.of(fit.table().data().table(), fit.table().preparation().names()),
        PcaPlane.of(fit),
        fit.means(),
        fit.segments().clustering().centroids());
  }
}
