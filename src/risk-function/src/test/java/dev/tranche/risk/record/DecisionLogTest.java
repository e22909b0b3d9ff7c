package dev.tranche.risk.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.risk.model.Admission;
import dev.tranche.risk.model.Grants;
import dev.tranche.risk.model.RiskSettings;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.LoggedLines;
import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.function.FailureLog;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.RequestLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {
  private static final RiskSettings DEFAULTS = settings(false, true);

  private final LoggedLines out = LoggedLines.open();

  @TempDir private Path folder;

  private static RiskSettings settings(boolean logFeatures, boolean metrics) {
    return new RiskSettings(
        Optional.empty(),
        Optional.empty(),
        RequestLimits.DEFAULTS,
        new Admission(Optional.empty(), Set.of()),
        new Grants(Set.of(), Map.of()),
        Optional.empty(),
        logFeatures,
        metrics);
  }

  private List<JsonNode> logged(RiskSettings settings, String request) throws IOException {
    JsonLog log = new JsonLog(out);
    try (Challenged served = Challenged.open(folder, Optional.empty(), Optional.empty())) {
      Shadow shadow = new Shadow(served.models(), log, new FailureLog(log));
      CustomerRequest read = served.read(request);
      new DecisionLog(settings, served.models(), log, shadow)
          .decided(
              read,
              served.assess(read),
              served.champion(),
              RequestClock.start("r-1", RequestOrigin.UNKNOWN));
    }
    return out.lines();
  }

  @Test
  void keepsEachDecisionOfARequestThenItsMetrics() throws IOException {
    List<JsonNode> lines = logged(DEFAULTS, Challenged.THREE);
    assertEquals(5, lines.size());
    assertEquals("refusal", lines.get(2).get("type").asText());
    assertEquals("wrong_type", lines.get(4).get("Code").asText());
    try (Challenged served = Challenged.open(folder)) {
      CustomerRequest read = served.read(Challenged.THREE);
      List<Assessment> assessments = served.assess(read);
      List<Decided> decided = Decided.of(read, assessments);
      for (int i = 0; i < 2; i++) {
        JsonNode line = lines.get(i);
        assertEquals("decision", line.get("type").asText());
        assertEquals("r-1", line.get("request_id").asText());
        assertEquals(2 * i, line.get("index").asInt());
        assertTrue(Instant.parse(line.get("time").asText()).isBefore(Instant.now()));
        assertEquals(served.models().manifest().version(), line.get("bundle").asText());
        assertEquals("tiny", line.get("model").asText());
        assertEquals("2026-11", line.get("policy").asText());
        assertEquals(
            new InputHash(served.models().manifest().features().inputs())
                .of(decided.get(i).customer().row()),
            line.get("input").asText());
        assertEquals(
            assessments.get(i).score().probabilityOfDefault(),
            line.get("probability_of_default").floatValue());
        assertTrue(line.get("ms").doubleValue() > 0);
      }
    }
    assertEquals("approve", lines.get(0).get("decision").asText());
    assertEquals("decline", lines.get(1).get("decision").asText());
    assertFalse(lines.get(0).has("reasons"));
    assertEquals("[\"INCOME_HIGH\"]", lines.get(1).get("reasons").toString());
    assertEquals(
        "[{\"code\":\"out_of_training_range\",\"feature\":\"income\"},"
            + "{\"code\":\"imputed\",\"feature\":\"age\"},"
            + "{\"code\":\"unseen_category\",\"feature\":\"home\"}]",
        lines.get(1).get("warnings").toString());
  }

  @Test
  void keepsNothingOfTheCustomersUnlessTold() throws IOException {
    logged(DEFAULTS, Challenged.THREE);
    for (String personal : List.of("U1", "U2", "U3", "TENT", "12", "\"id\"", "features\"")) {
      String text =
          out.text()
              .replaceAll(
                  "\"(time|ms|Latency|Timestamp|input|instance|previous|hash|policy_sha256|bundle|Bundle)\":[^,}]+",
                  "");
      assertFalse(text.replaceAll("0\\.\\d+", "").contains(personal), personal + " in " + text);
    }
    out.reset();
    JsonNode line = logged(settings(true, false), Challenged.THREE).get(1);
    assertEquals("U3", line.get("id").asText());
    assertEquals("{\"age\":null,\"home\":\"TENT\",\"income\":12}", line.get("features").toString());
  }

  @Test
  void countsWhatWasDecidedAndWhatWasUnusual() throws IOException {
    JsonNode metrics = logged(DEFAULTS, Challenged.THREE).get(3);
    EmbeddedMetricFormat.check(metrics);
    assertEquals("Tranche", metrics.at("/_aws/CloudWatchMetrics/0/Namespace").asText());
    assertEquals(
        "[[\"Model\",\"Bundle\"],[]]",
        metrics.at("/_aws/CloudWatchMetrics/0/Dimensions").toString());
    assertEquals("tiny", metrics.get("Model").asText());
    String counts = metrics.toString().replaceAll(".*\"Bundle\":\"\\w+\",|,\"Latency\":[^,]+", "");
    assertEquals(
        "\"Approved\":1,\"Referred\":0,\"Declined\":1,\"NotScorable\":0,\"HeldByMissing\":0,"
            + "\"HeldByOutOfRange\":0,\"HeldByUnseenCategory\":0,\"Imputed\":1,\"UnseenCategories\":1,"
            + "\"OutOfRange\":1,\"Refused\":1,\"Score\":["
            + out.lines().get(0).get("score")
            + ","
            + out.lines().get(1).get("score")
            + "]}",
        counts);
    assertEquals(metrics.get("Latency").doubleValue(), out.lines().get(0).get("ms").doubleValue());
  }

  @Test
  void givesThePointsOfALongListInArraysThatCloudWatchTakes() throws IOException {
    List<JsonNode> lines =
        logged(
            DEFAULTS,
            "["
                + "{\"features\":{\"income\":1,\"age\":30}},".repeat(249)
                + "{\"features\":{\"income\":2,\"age\":30}}]");
    List<JsonNode> metrics = lines.subList(250, lines.size());
    List<Integer> sizes = new ArrayList<>();
    for (JsonNode line : metrics) {
      EmbeddedMetricFormat.check(line);
      sizes.add(line.get("Score").size());
    }
    assertEquals(List.of(100, 100, 50), sizes);
    assertEquals(
        250,
        metrics.get(0).get("Approved").asInt()
            + metrics.get(0).get("Referred").asInt()
            + metrics.get(0).get("Declined").asInt());
    assertFalse(metrics.get(1).has("Approved"));
    assertEquals(lines.get(249).get("score"), metrics.get(2).get("Score").get(49));
  }

  @Test
  void countsARequestOfNoneButRefusedCustomers() throws IOException {
    JsonNode all = logged(DEFAULTS, "[{\"features\":{\"income\":\"one\"}}]").get(1);
    EmbeddedMetricFormat.check(all);
    assertEquals(1, all.get("Refused").asInt());
    assertFalse(all.has("Score"));
    JsonLog log = new JsonLog(out);
    try (Challenged served = Challenged.open(folder)) {
      RequestNotes notes = new RequestNotes(RequestClock.start("r-2", RequestOrigin.UNKNOWN));
      notes.refusedCustomer(served.champion());
      new UndecidedLog(DEFAULTS, served.models(), log).refused(notes, 422);
    }
    assertEquals(1, out.lines().get(3).get("Refused").asInt());
    EmbeddedMetricFormat.check(out.lines().get(3));
    assertEquals("refusal", out.lines().get(4).get("type").asText());
  }

  @Test
  void countsWhatAnotherModelSaysApartFromDecisions() throws IOException {
    JsonLog log = new JsonLog(out);
    try (Challenged served = Challenged.open(folder)) {
      Shadow shadow = new Shadow(served.models(), log, new FailureLog(log));
      CustomerRequest read = served.read(Challenged.THREE);
      RiskScorer other = served.models().model(Challenged.CHALLENGER).orElseThrow();
      List<Assessment> said =
          other.assess(read.customers().stream().map(Customer::row).toList(), Explain.NONE);
      new DecisionLog(DEFAULTS, served.models(), log, shadow)
          .decided(read, said, other, RequestClock.start("r-3", RequestOrigin.UNKNOWN));
      assertFalse(shadow.started());
    }
    assertTrue(out.lines().get(0).get("advisory").booleanValue());
    JsonNode metrics = out.lines().get(3);
    EmbeddedMetricFormat.check(metrics);
    assertEquals(2, metrics.get("Advisory").asInt());
    for (String decisive : List.of("Approved", "Referred", "Declined", "Score")) {
      assertFalse(metrics.has(decisive), decisive);
    }
    assertFalse(logged(DEFAULTS, Challenged.THREE).get(5).has("advisory"));
  }

  @Test
  void leavesMetricsOutWhereNoneAreWanted() throws IOException {
    assertEquals(3, logged(settings(false, false), Challenged.THREE).size());
  }
}
