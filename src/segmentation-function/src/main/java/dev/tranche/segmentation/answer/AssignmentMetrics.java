package dev.tranche.segmentation.answer;

import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.metric.MetricHead;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An event's metrics as CloudWatch takes them out of a log: by bundle, and in total. Immutable. */
final class AssignmentMetrics {
  private static final String BUNDLE = "Bundle";
  private static final String LATENCY = "Latency";
  private static final String COUNT = "Count";

  private final MetricHead head =
      new MetricHead(
          List.of(List.of(BUNDLE), List.of()),
          List.of(
              Map.entry("Assigned", COUNT),
              Map.entry("Outliers", COUNT),
              Map.entry("Imputed", COUNT),
              Map.entry("UnseenCategories", COUNT),
              Map.entry("OutOfRange", COUNT),
              Map.entry("Refused", COUNT),
              Map.entry(LATENCY, "Milliseconds")));
  private final String bundle;

  AssignmentMetrics(String bundle) {
    this.bundle = bundle;
  }

  void add(
      List<SegmentAssignment> assignments,
      int refused,
      double milliseconds,
      Instant time,
      JsonLines lines)
      throws IOException {
    int outliers = 0;
    Map<Warning.Code, Integer> warnings = new EnumMap<>(Warning.Code.class);
    for (SegmentAssignment assignment : assignments) {
      outliers += assignment.outlier() ? 1 : 0;
      for (Warning warning : assignment.warnings()) {
        warnings.merge(warning.code(), 1, Integer::sum);
      }
    }
    int farthest = outliers;
    lines.add(
        json -> {
          head.write(time, json);
          json.writeStringField(BUNDLE, bundle);
          json.writeNumberField("Assigned", assignments.size());
          json.writeNumberField("Outliers", farthest);
          json.writeNumberField("Imputed", warnings.getOrDefault(Warning.Code.IMPUTED, 0));
          json.writeNumberField(
              "UnseenCategories", warnings.getOrDefault(Warning.Code.UNSEEN_CATEGORY, 0));
          json.writeNumberField(
              "OutOfRange", warnings.getOrDefault(Warning.Code.OUT_OF_TRAINING_RANGE, 0));
          json.writeNumberField("Refused", refused);
          json.writeNumberField(LATENCY, milliseconds);
        });
  }
}
