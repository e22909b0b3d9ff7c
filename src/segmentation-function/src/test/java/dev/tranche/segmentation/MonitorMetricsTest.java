package dev.tranche.segmentation;

import static dev.tranche.segmentation.storage.FileEventJson.BUCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.segmentation.storage.BucketServer;
import dev.tranche.segmentation.storage.FileEventJson;
import dev.tranche.segmentation.storage.FileExport;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What alarms watch: lines of the log in CloudWatch's embedded metric format. */
@QuarkusTest
@TestProfile(FileExport.Monitor.class)
class MonitorMetricsTest {
  BucketServer storage;
  @Inject CapturedLines log;

  @BeforeEach
  void empty() {
    storage.reset();
    log.lines().reset();
  }

  private JsonNode monitored(String data, Map<String, String> metadata) throws Exception {
    byte[] file = MonitorFileTest.file(MonitorFileTest.rows(data, 1000));
    storage.objects().put(BUCKET + "/in/a.csv", file, metadata);
    Invoked.answer(FileEventJson.ofBus("in/a.csv"));
    return new ObjectMapper().readTree(storage.objects().bytes(BUCKET + "/monitor/a.json"));
  }

  /** The values by name, of lines that declare them and their dimension. */
  private static Map<String, Double> values(JsonNode line) {
    Map<String, Double> values = new HashMap<>();
    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
    assertEquals("Tranche", directive.get("Namespace").textValue());
    for (JsonNode metric : directive.get("Metrics")) {
      String name = metric.get("Name").textValue();
      assertTrue(line.get(name).isNumber(), line.toString());
      values.put(name, line.get(name).doubleValue());
    }
    return values;
  }

  @Test
  void tellOfEachFeatureAndOfAllTogether() throws Exception {
    JsonNode document = monitored("classification_data.csv", Map.of("tranche-labels", "label"));
    JsonNode risk = document.get("risk");
    List<JsonNode> lines = log.lines().lines();
    JsonNode record = lines.get(0);
    assertEquals("monitored_file", record.get("type").textValue());
    assertEquals("in/a.csv", record.get("key").textValue());
    assertEquals(1000, record.get("rows").intValue());
    Map<String, Double> figures = values(lines.get(1));
    JsonNode scores = risk.get("scores");
    assertEquals(
        document.get("verdict").textValue().equals("act") ? 1.0 : 0.0,
        figures.get("MonitorVerdict"));
    assertEquals(scores.at("/estimated/roc_auc").doubleValue(), figures.get("EstimatedRocAuc"));
    assertEquals(
        scores.at("/estimated/default_rate").doubleValue(), figures.get("EstimatedDefaultRate"));
    assertEquals(scores.at("/realised/roc_auc").doubleValue(), figures.get("RealisedRocAuc"));
    assertEquals(
        scores.at("/realised/default_rate").doubleValue(), figures.get("RealisedDefaultRate"));
    for (JsonNode share : scores.at("/decisions/shares")) {
      if (share.get("decision").textValue().equals("decline")) {
        assertEquals(share.get("share").doubleValue(), figures.get("DeclinedShare"));
      }
    }
    assertEquals(
        "[[\"Bundle\"],[]]", lines.get(1).at("/_aws/CloudWatchMetrics/0/Dimensions").toString());
    assertEquals(risk.at("/file/bundle"), lines.get(1).get("Bundle"));
    Map<String, Double> stability = new HashMap<>();
    for (JsonNode line : lines.subList(2, lines.size())) {
      assertEquals("[[\"Feature\"]]", line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString());
      stability.put(line.get("Feature").textValue(), values(line).get("PopulationStability"));
    }
    Map<String, Double> expected = new HashMap<>();
    for (JsonNode finding : risk.get("findings")) {
      switch (finding.get("measure").textValue()) {
        case "feature_stability" ->
            expected.put(finding.get("of").textValue(), finding.get("value").doubleValue());
        case "score_stability" -> expected.put("Score", finding.get("value").doubleValue());
        default -> {
          // No metric.
        }
      }
    }
    assertEquals(expected, stability);
  }

  @Test
  void tellOfSegmentsWithoutScores() throws Exception {
    JsonNode segments = monitored("users_data.csv", Map.of()).get("segments");
    List<JsonNode> lines = log.lines().lines();
    assertEquals(Map.of("MonitorVerdict", 0.0), values(lines.get(1)));
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.path("Feature").asText().equals("Segments")
                        && line.has("PopulationStability")));
    assertFalse(segments.get("findings").isEmpty());
  }
}
