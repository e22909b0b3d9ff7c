package dev.tranche.training.report.charts;

import dev.tranche.training.fit.segments.SegmentsFit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the page draws of a segmentation.
 *
 * @param columns the features, in the file's order; of many those that the segments differ most in
 * @param plane a sample of the customers
 * @param means {@code double[segments][columns]} in the features' units
 * @param standardisedMeans {@code float[segments][columns]} in standard deviations from the mean of
 *     all customers
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
    List<String> names = fit.table().preparation().features().names();
    float[][] centroids = fit.segments().clustering().centroids();
    int[] sizes = fit.segments().sizes();
    int[] shown = ShownColumns.of(names.size(), f -> difference(centroids, sizes, f));
    double[][] means = new double[centroids.length][];
    float[][] standardised = new float[centroids.length][shown.length];
    for (int k = 0; k < centroids.length; k++) {
      double[] own = fit.means()[k];
      means[k] = IntStream.of(shown).mapToDouble(f -> own[f]).toArray();
      for (int i = 0; i < shown.length; i++) {
        standardised[k][i] = centroids[k][shown[i]];
      }
    }
    return new SegmentsCharts(
        ColumnDistribution.of(fit.table().data().table(), ShownColumns.names(names, shown)),
        PcaPlane.of(fit),
        means,
        standardised);
  }

  /** A feature's variance between the segments, on the standardised scale. */
  private static double difference(float[][] centroids, int[] sizes, int feature) {
    double sum = 0;
    for (int k = 0; k < sizes.length; k++) {
      sum += sizes[k] * (double) centroids[k][feature] * centroids[k][feature];
    }
    return sum;
  }
}
