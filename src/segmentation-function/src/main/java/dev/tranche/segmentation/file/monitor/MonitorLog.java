package dev.tranche.segmentation.file.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.function.RequestClock;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Keeps a line on each file that was compared, and its metrics. Thread-safe. */
@Singleton
final class MonitorLog {
  private final JsonLog log;

  MonitorLog(JsonLog log) {
    this.log = log;
  }

  /**
   * A file whose document is written.
   *
   * @param entry what became of it, for the event's answer
   * @throws UncheckedIOException if the log takes no more
   */
  void monitored(ObjectNode entry, MonitorDocument document, RequestClock clock, boolean metrics) {
    Instant now = Instant.now();
    log.write(
        lines -> {
          lines.add(
              json -> {
                json.writeStringField("type", "monitored_file");
                json.writeStringField("level", "INFO");
                json.writeStringField("time", now.toString());
                json.writeStringField("request_id", clock.requestId());
                json.writeStringField("bucket", entry.path("bucket").asText());
                json.writeStringField("key", entry.path("file").asText());
                json.writeStringField("etag", entry.path("etag").asText());
                json.writeStringField("output", entry.path("output").asText());
                json.writeNumberField("rows", entry.path("rows").asLong());
                json.writeStringField("message", entry.path("verdict").asText());
              });
          for (MonitorReport report : document.reports().values()) {
            for (MonitorMetric line : MonitorMetric.of(report)) {
              if (metrics) {
                lines.add(json -> line.write(now, json));
              }
            }
          }
        });
  }
}
