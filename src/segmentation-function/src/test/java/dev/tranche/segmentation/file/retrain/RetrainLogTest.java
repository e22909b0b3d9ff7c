package dev.tranche.segmentation.file.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.LoggedLines;
import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.segmentation.file.CreatedObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What alarms watch: a line in CloudWatch's embedded metric format, and those for people. */
class RetrainLogTest {
  private static final String SUMMARY =
      """
      {"bucket": "customers", "file": "in/later.csv", "etag": "1", "recommendation": "%s",
       "reasons": [{"rule": "better", "says": "%s"}], "output": "candidates/later/summary.json",
       "bundles": {"risk": {"before": "0123456789abcdef", "after": "fedcba9876543210"}},
       "roc_auc": {"before": 0.75, "after": 0.8125}}
      """;

  private final LoggedLines lines = LoggedLines.open();
  private final RetrainLog log = new RetrainLog(new JsonLog(lines));
  private final RequestClock clock = RequestClock.start("r-1", RequestOrigin.UNKNOWN);

  private static JsonNode summary(String recommendation) throws IOException {
    return new ObjectMapper().readTree(SUMMARY.formatted(recommendation, "by Ann Other"));
  }

  @Test
  void aCandidateToPromoteIsOne() throws IOException {
    log.retrained(summary("promote"), clock, true);
    JsonNode metric = lines.lines().get(1);
    assertEquals(1.0, metric.get("RetrainRecommendation").doubleValue());
    assertEquals(.75, metric.get("EarlierRocAuc").doubleValue());
    assertEquals(.8125, metric.get("LaterRocAuc").doubleValue());
    assertEquals("0123456789abcdef", metric.get("Bundle").textValue());
    JsonNode directive = metric.at("/_aws/CloudWatchMetrics/0");
    assertEquals("Tranche", directive.get("Namespace").textValue());
    assertEquals("[[\"Bundle\"],[]]", directive.get("Dimensions").toString());
    assertEquals(3, directive.get("Metrics").size());
  }

  @Test
  void oneToKeepIsNoneAndItsRulesAreNamed() throws IOException {
    log.retrained(summary("keep"), clock, true);
    JsonNode line = lines.lines().get(0);
    assertEquals("retrained_file", line.get("type").textValue());
    assertEquals("keep", line.get("message").textValue());
    assertEquals("[\"better\"]", line.get("rules").toString());
    assertEquals("in/later.csv", line.get("key").textValue());
    assertEquals("r-1", line.get("request_id").textValue());
    assertEquals(0.0, lines.lines().get(1).get("RetrainRecommendation").doubleValue());
    assertFalse(
        lines.text().contains("Ann Other"), "what is said of the data stays in the summary");
  }

  @Test
  void metricsCanBeLeftOut() throws IOException {
    log.retrained(summary("keep"), clock, false);
    assertEquals(1, lines.lines().size());
  }

  @Test
  void stepsAreLinesOfTheirOwn() throws IOException {
    log.step(new CreatedObject("", "customers", "in/later.csv"), "preparing …", clock);
    List<JsonNode> told = lines.lines();
    assertEquals("retrain_step", told.get(0).get("type").textValue());
    assertEquals("preparing …", told.get(0).get("message").textValue());
  }
}
