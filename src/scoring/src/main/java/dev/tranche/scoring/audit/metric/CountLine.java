package dev.tranche.scoring.audit.metric;

import dev.tranche.scoring.audit.JsonLines;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines with counts of one event as CloudWatch takes them out of a log; lines of a request's
 * customers are the functions' own. Immutable.
 */
public final class CountLine {
  private final Optional<String> dimension;
  private final List<String> metrics;
  private final MetricHead head;

  private CountLine(Optional<String> dimension, boolean alsoInTotal, List<String> metrics) {
    this.dimension = dimension;
    this.metrics = List.copyOf(metrics);
    List<List<String>> dimensions = new ArrayList<>();
    dimension.ifPresent(name -> dimensions.add(List.of(name)));
    if (alsoInTotal) {
      dimensions.add(List.of());
    }
    this.head =
        new MetricHead(
            dimensions, metrics.stream().map(metric -> Map.entry(metric, "Count")).toList());
  }

  /** In total alone. */
  public static CountLine inTotal(String metric) {
    return new CountLine(Optional.empty(), true, List.of(metric));
  }

  /** By the values of a dimension alone. */
  public static CountLine by(String dimension, String metric) {
    return new CountLine(Optional.of(dimension), false, List.of(metric));
  }

  /** By the values of a dimension, and in total. */
  public static CountLine byAndInTotal(String dimension, List<String> metrics) {
    return new CountLine(Optional.of(dimension), true, metrics);
  }

  /**
   * Adds a line.
   *
   * @param value of the dimension; not written where there is none
   * @param counts of the metrics, in their order
   */
  public void add(String value, long[] counts, Instant time, JsonLines lines) throws IOException {
    lines.add(
        json -> {
          head.write(time, json);
          if (dimension.isPresent()) {
            json.writeStringField(dimension.get(), value);
          }
          for (int i = 0; i < counts.length; i++) {
            json.writeNumberField(metrics.get(i), counts[i]);
          }
        });
  }

  /** Adds a line that counts one event in total. */
  public void add(Instant time, JsonLines lines) throws IOException {
    add("", new long[] {1}, time, lines);
  }

  /** Adds a line that counts one event. */
  public void add(String value, Instant time, JsonLines lines) throws IOException {
    add(value, new long[] {1}, time, lines);
  }
}
