package dev.tranche.scoring.audit.metric;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What lines of metrics begin with, so that CloudWatch takes them out of a log by itself (Amazon
 * CloudWatch user guide, "Specification: Embedded metric format"). All of it but the time is the
 * same for every line of a kind, and is written once. Immutable.
 */
public final class MetricHead {
  public static final String NAMESPACE = "Tranche";

  private final SerializedString directives;

  /**
   * Of a kind of lines.
   *
   * @param dimensions names of the members that the values are kept by, each list by all of its
   *     names together; an empty list is the total
   * @param units CloudWatch's, by the metrics' names
   */
  public MetricHead(List<List<String>> dimensions, List<Map.Entry<String, String>> units) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringField("Namespace", NAMESPACE);
      json.writeArrayFieldStart("Dimensions");
      for (List<String> names : dimensions) {
        json.writeArray(names.toArray(String[]::new), 0, names.size());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("Metrics");
      for (Map.Entry<String, String> unit : units) {
        json.writeStartObject();
        json.writeStringField("Name", unit.getKey());
        json.writeStringField("Unit", unit.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a text can always be written", e);
    }
    directives = new SerializedString(text.toString());
  }

  /** The head of one line. */
  public void write(Instant time, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", time.toEpochMilli());
    json.writeFieldName("CloudWatchMetrics");
    json.writeRawValue(directives);
    json.writeEndObject();
  }
}
