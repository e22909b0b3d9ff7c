package dev.tranche.risk.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.Served;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.function.StartedExecutable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the executable writes to its standard output. */
@Timeout(60)
class LogIT {
  private static final String ID = "a-customer";

  private final Path models = Path.of(System.getenv("LAMBDA_TASK_ROOT"), "models");
  private final Manifest manifest =
      Bundle.load(models.resolve(Task.RISK.folder()), Task.RISK).manifest();

  private String event() {
    ObjectNode customer = JsonNodeFactory.instance.objectNode().put("id", ID);
    ObjectNode features = customer.putObject("features");
    for (Feature feature : manifest.features().inputs()) {
      if (feature instanceof Feature.Numeric numeric) {
        features.put(feature.name(), numeric.median());
      } else if (feature instanceof Feature.Categorical categorical) {
        features.put(feature.name(), categorical.mostFrequent());
      }
    }
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0").put("rawPath", Served.SCORES).put("rawQueryString", "");
    event.putObject("headers").put("content-type", "application/json").put("host", "localhost");
    ObjectNode context = event.putObject("requestContext").put("stage", "$default");
    context.putObject("http").put("method", "POST").put("path", Served.SCORES);
    return event.put("body", "[" + customer + ",{}]").put("isBase64Encoded", false).toString();
  }

  /** The first lines after one request. */
  private List<JsonNode> lines(Map<String, String> settings, int count) throws Exception {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("TRANCHE_MODELS", models.toString());
    List<JsonNode> lines = new ArrayList<>();
    try (var executable = StartedExecutable.with(environment, List.of(event()))) {
      assertTrue(executable.nextCall().isPresent());
      String response = executable.nextCall().orElseThrow();
      assertTrue(response.contains("\"statusCode\":200"), response);
      while (lines.size() < count) {
        lines.add(new ObjectMapper().readTree(executable.nextLine().orElseThrow()));
      }
      assertTrue(executable.nextCall().isPresent());
      executable.terminate();
      assertEquals("", executable.output());
    }
    return lines;
  }

  @Test
  void recordsADecisionAndItsMetrics() throws Exception {
    List<JsonNode> lines = lines(Map.of(), 4);
    JsonNode decision = lines.get(0);
    assertEquals("decision", decision.get("type").asText());
    assertEquals(StartedExecutable.REQUEST_ID, decision.get("request_id").asText());
    assertEquals(manifest.version(), decision.get("bundle").asText());
    assertFalse(lines.toString().contains(ID));
    assertEquals("refusal", lines.get(1).get("type").asText());
    assertEquals("[1]", lines.get(1).get("indexes").toString());
    assertEquals(decision.get("hash"), lines.get(1).get("previous"));
    EmbeddedMetricFormat.check(lines.get(2));
    assertEquals(1, lines.get(2).get("Refused").asInt());
    EmbeddedMetricFormat.check(lines.get(3));
    assertEquals("missing", lines.get(3).get("Code").asText());
  }

  @Test
  void recordsValuesWithoutMetricsWhereToldSo() throws Exception {
    JsonNode decision =
        lines(Map.of("TRANCHE_LOG_FEATURES", "true", "TRANCHE_METRICS", "false"), 2).get(0);
    assertEquals(ID, decision.get("id").asText());
    assertEquals(manifest.features().inputs().size(), decision.get("features").size());
  }

  @Test
  void saysInOneLineThatAnEventIsNotServed() throws Exception {
    String event = "{\"Records\": [{\"eventSource\": \"aws:sqs\", \"body\": \"" + ID + "\"}]}";
    Map<String, String> environment = Map.of("TRANCHE_MODELS", models.toString());
    try (var executable = StartedExecutable.with(environment, List.of(event))) {
      assertTrue(executable.nextCall().isPresent());
      String failed = executable.nextCall().orElseThrow();
      assertTrue(failed.contains("/error {"), failed);
      assertTrue(failed.contains("only payload format 2.0"), failed);
      JsonNode line = new ObjectMapper().readTree(executable.nextLine().orElseThrow());
      assertEquals("error", line.get("type").asText());
      assertEquals(StartedExecutable.REQUEST_ID, line.get("request_id").asText());
      assertTrue(executable.nextCall().isPresent());
      executable.terminate();
      assertEquals("", executable.output());
      assertFalse((failed + line).contains(ID));
    }
  }

  @Test
  void recordsWhatAChallengerSays() throws Exception {
    Optional<String> challenger =
        manifest.models().all().stream()
            .map(ModelFile::name)
            .filter(name -> !name.equals(manifest.models().champion()))
            .findFirst();
    if (challenger.isPresent()) {
      String policy =
          JsonNodeFactory.instance
              .objectNode()
              .put("format", 1)
              .put("version", "shadowed")
              .put("refer_from", 0.2)
              .put("decline_from", 0.4)
              .put("challenger", challenger.get())
              .toString();
      List<JsonNode> lines = lines(Map.of("TRANCHE_POLICY", policy), 6);
      JsonNode shadow = lines.get(4);
      assertEquals("shadow", shadow.get("type").asText());
      assertEquals(challenger.get(), shadow.get("model").asText());
      assertEquals(StartedExecutable.REQUEST_ID, shadow.get("request_id").asText());
      JsonNode compared = lines.get(5);
      EmbeddedMetricFormat.check(compared);
      int agreed = compared.get("ChallengerAgreed").asInt();
      assertEquals(1, agreed + compared.get("ChallengerDisagreed").asInt());
    }
  }
}
