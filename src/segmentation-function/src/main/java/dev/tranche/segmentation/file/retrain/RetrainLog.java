package dev.tranche.segmentation.file.retrain;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.metric.MetricHead;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.segmentation.file.CreatedObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps a line on each step of training and on what came of it, and its metrics. Thread-safe. */
@Singleton
final class RetrainLog {
  private static final String BUNDLE = "Bundle";

  private final JsonLog log;

  RetrainLog(JsonLog log) {
    this.log = log;
  }

  /**
   * What the trainer does now.
   *
   * @throws UncheckedIOException if the log takes no more
   */
  void step(CreatedObject file, String what, RequestClock clock) {
    log.write(
        lines ->
            lines.add(
                json -> {
                  head("retrain_step", clock, json);
                  json.writeStringField("bucket", file.bucket());
                  json.writeStringField("key", file.key());
                  json.writeStringField("message", what);
                }));
  }

  /**
   * A file whose candidate is written.
   *
   * @param summary what came of it
   */
  void retrained(JsonNode summary, RequestClock clock, boolean metrics) {
    log.write(
        lines -> {
          lines.add(
              json -> {
                head("retrained_file", clock, json);
                json.writeStringField("bucket", summary.path("bucket").asText());
                json.writeStringField("key", summary.path("file").asText());
                json.writeStringField("etag", summary.path("etag").asText());
                json.writeStringField("output", summary.path("output").asText());
                json.writeArrayFieldStart("rules");
                for (JsonNode reason : summary.path("reasons")) {
                  json.writeString(reason.path("rule").asText());
                }
                json.writeEndArray();
                json.writeStringField("message", summary.path("recommendation").asText());
              });
          if (metrics) {
            lines.add(json -> metrics(summary, json));
          }
        });
  }

  private static void head(String type, RequestClock clock, JsonGenerator json) throws IOException {
    json.writeStringField("type", type);
    json.writeStringField("level", "INFO");
    json.writeStringField("time", Instant.now().toString());
    json.writeStringField("request_id", clock.requestId());
  }

  private static void metrics(JsonNode summary, JsonGenerator json) throws IOException {
    Map<String, Double> values = new TreeMap<>();
    values.put(
        "RetrainRecommendation",
        summary.path("recommendation").asText().equals("promote") ? 1.0 : 0.0);
    JsonNode auc = summary.path("roc_auc");
    if (auc.isObject()) {
      values.put("EarlierRocAuc", auc.path("before").asDouble());
      values.put("LaterRocAuc", auc.path("after").asDouble());
    }
    List<Map.Entry<String, String>> units =
        values.keySet().stream().map(name -> Map.entry(name, "None")).toList();
    new MetricHead(List.of(List.of(BUNDLE), List.of()), units).write(Instant.now(), json);
    json.writeStringField(BUNDLE, summary.at("/bundles/risk/before").asText());
    for (Map.Entry<String, Double> value : values.entrySet()) {
      json.writeNumberField(value.getKey(), value.getValue());
    }
  }
}
