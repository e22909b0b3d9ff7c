package dev.tranche.training.report;

import java.util.List;

/**
 * What a run of customer segmentation saw and reached.
 *
 * @param columns the columns of the file that were looked at, in its order
 * @param trials every k that was tried, ascending
 * @param chosenK the k of the segmentation
 * @param bestK the k that the trials speak for
 * @param clusterings the algorithms that were compared
 * @param history what became of the previous bundle's segments
 * @param features names of the clustered features; each segment has one mean per feature
 * @param segments in the order of their numbers 0 … k - 1
 */
public record SegmentsReport(
    DataFacts data,
    List<ColumnSummary> columns,
    List<ClusterTrial> trials,
    int chosenK,
    int bestK,
    List<ClusteringTrial> clusterings,
    SegmentHistory history,
    PcaPlane plane,
    List<String> features,
    List<SegmentResult> segments)
    implements Section {
  public SegmentsReport {
    columns = List.copyOf(columns);
    trials = List.copyOf(trials);
    clusterings = List.copyOf(clusterings);
    features = List.copyOf(features);
    segments = List.copyOf(segments);
    for (SegmentResult segment : segments) {
      if (segment.means().length != features.size()) {
        throw new IllegalArgumentException(
            "segment %s has %d means for %d features"
                .formatted(segment.name(), segment.means().length, features.size()));
      }
    }
    for (int segment : plane.segment()) {
      if (segment < 0 || segment >= segments.size()) {
        throw new IllegalArgumentException(
            "a customer in segment %d of %d".formatted(segment, segments.size()));
      }
    }
  }
}
