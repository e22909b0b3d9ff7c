package dev.tranche.risk.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.audit.JsonLines;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Counts of one event as CloudWatch takes them out of a log: see {@link MetricLines}, which has
 * those of a request's customers.
 *
 * @param dimensions names and values; the counts are kept by all of them together
 * @param alsoInTotal whether they are kept without dimensions, too
 * @param counts by the metrics' names, in the order of the line
 */
record CountLine(
    Map<String, String> dimensions, boolean alsoInTotal, List<Map.Entry<String, Long>> counts) {
  CountLine {
    counts = List.copyOf(counts);
  }

  /** In total alone. */
  static CountLine of(String metric) {
    return new CountLine(Map.of(), false, List.of(Map.entry(metric, 1L)));
  }

  void add(Instant time, JsonLines lines) throws IOException {
    lines.add(
        json -> {
          head(time, json);
          for (Map.Entry<String, String> dimension : dimensions.entrySet()) {
            json.writeStringField(dimension.getKey(), dimension.getValue());
          }
          for (Map.Entry<String, Long> count : counts) {
            json.writeNumberField(count.getKey(), count.getValue());
          }
        });
  }

  private void head(Instant time, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", time.toEpochMilli());
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    json.writeStringField("Namespace", MetricLines.NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    String[] names = dimensions.keySet().toArray(String[]::new);
    json.writeArray(names, 0, names.length);
    if (alsoInTotal) {
      json.writeArray(new String[0], 0, 0);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Map.Entry<String, Long> count : counts) {
      json.writeStartObject();
      json.writeStringField("Name", count.getKey());
      json.writeStringField("Unit", "Count");
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
